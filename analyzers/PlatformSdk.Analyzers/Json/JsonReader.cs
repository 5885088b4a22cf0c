using System.Globalization;

namespace PlatformSdk.Analyzers.Json;

/// <summary>
/// Reads JSON strictly by RFC 8259 and keeps positions. The framework's reader is no part of netstandard2.0, and a
/// compiler host need not have it; it also gives no positions of what it has read. A leading byte order mark is passed
/// over, as section 8.1 allows.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>As deep as the framework's own reader goes.</summary>
    public const int DepthLimit = 64;

    /// <summary>In characters: 32 Mi.</summary>
    public const int LengthLimit = 32 * 1024 * 1024;

    private static readonly JsonMember[] NoMembers = [];
    private static readonly JsonValue[] NoItems = [];

    private readonly JsonScanner scanner;

    private JsonReader(JsonScanner scanner) => this.scanner = scanner;

    public static JsonReading Read(string text)
    {
        if (text.Length > LengthLimit)
        {
            return new(null, new(0, 0, $"The file has {text.Length.ToString(CultureInfo.InvariantCulture)} characters, more than the {LengthLimit.ToString(CultureInfo.InvariantCulture)} that are read. Keep what is still needed and remove the rest."));
        }

        var scanner = new JsonScanner(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
        var value = new JsonReader(scanner).ReadValue(depth: 0);
        scanner.PassOverSpace();
        if (value is not null && !scanner.IsAtEnd)
        {
            scanner.Refuse("the end of the file");
        }

        return new(scanner.Fault is null ? value : null, scanner.Fault);
    }

    private JsonValue? ReadValue(int depth)
    {
        scanner.PassOverSpace();
        var start = scanner.Position;
        return scanner.Current switch
        {
            '{' or '[' when depth == DepthLimit => Refuse($"at most {DepthLimit} levels of nesting"),
            '{' => ReadObject(depth + 1),
            '[' => ReadArray(depth + 1),
            '"' => Leaf(JsonKind.String, start, scanner.ReadString()),
            '-' or (>= '0' and <= '9') => Leaf(JsonKind.Number, start, scanner.ReadNumber()),
            't' => Leaf(JsonKind.True, start, scanner.Take("true") ? string.Empty : null),
            'f' => Leaf(JsonKind.False, start, scanner.Take("false") ? string.Empty : null),
            'n' => Leaf(JsonKind.Null, start, scanner.Take("null") ? string.Empty : null),
            _ => Refuse("a value"),
        };
    }

    private JsonValue? ReadObject(int depth)
    {
        var start = scanner.Position;
        scanner.Advance();
        var members = new List<JsonMember>();
        scanner.PassOverSpace();
        while (scanner.Current != '}')
        {
            if (members.Count > 0 && !scanner.Take(',', "',' or '}'"))
            {
                return null;
            }

            scanner.PassOverSpace();
            var name = scanner.Position;
            if (scanner.Current != '"')
            {
                return Refuse("a name in quotation marks");
            }

            if (scanner.ReadString() is not { } text)
            {
                return null;
            }

            var end = scanner.Position;
            scanner.PassOverSpace();
            if (!scanner.Take(':', "':'") || ReadValue(depth) is not { } value)
            {
                return null;
            }

            members.Add(new(text, name, end, value));
            scanner.PassOverSpace();
        }

        scanner.Advance();
        return new(JsonKind.Object, start, scanner.Position, string.Empty, members, NoItems);
    }

    private JsonValue? ReadArray(int depth)
    {
        var start = scanner.Position;
        scanner.Advance();
        var items = new List<JsonValue>();
        scanner.PassOverSpace();
        while (scanner.Current != ']')
        {
            if ((items.Count > 0 && !scanner.Take(',', "',' or ']'")) || ReadValue(depth) is not { } value)
            {
                return null;
            }

            items.Add(value);
            scanner.PassOverSpace();
        }

        scanner.Advance();
        return new(JsonKind.Array, start, scanner.Position, string.Empty, NoMembers, items);
    }

    private JsonValue? Leaf(JsonKind kind, int start, string? content) =>
        content is null ? null : new(kind, start, scanner.Position, content, NoMembers, NoItems);

    private JsonValue? Refuse(string expected)
    {
        scanner.Refuse(expected);
        return null;
    }
}
