using System.Globalization;
using System.Text.Json;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Configuration;

/// <summary>Reads a file of settings by the rules of the framework's JSON configuration provider, and remembers the lines.</summary>
internal sealed class JsonSettingsFile
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string _source;
    private readonly byte[] _content;
    private readonly List<ConfiguredValue> _values = [];
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);

    private JsonSettingsFile(string source, byte[] content) => (_source, _content) = (source, content);

    /// <summary>The values of a file in its order; none where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">What messages call it.</param>
    public static IReadOnlyList<ConfiguredValue> Read(string path, string source)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var content = File.ReadAllBytes(path);
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var file = new JsonSettingsFile(source, content.AsSpan().StartsWith(byteOrderMark) ? content[byteOrderMark.Length..] : content);
        try
        {
            file.ReadAll();
            return file._values;
        }
        catch (JsonException exception)
        {
            throw ToolException.CouldNotMeasure(new ToolError(
                $"{path}:{exception.LineNumber + 1}", "it is no JSON: " + exception.Message, "JSON as the framework's configuration reads it", "Mend the line; the service would not start either."));
        }
    }

    private void ReadAll()
    {
        var reader = new Utf8JsonReader(_content, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The file is no object.", null, 0, 0);
        }

        ReadObject(ref reader, "");
        reader.Read();
    }

    private void ReadObject(ref Utf8JsonReader reader, string path)
    {
        var isEmpty = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            isEmpty = false;
            var key = Join(path, reader.GetString() ?? "");
            var start = reader.TokenStartIndex;
            reader.Read();
            ReadValue(ref reader, key, start);
        }

        if (isEmpty && path.Length > 0)
        {
            Add(path, null, reader.TokenStartIndex);
        }
    }

    private void ReadArray(ref Utf8JsonReader reader, string path)
    {
        var index = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadValue(ref reader, Join(path, index.ToString(CultureInfo.InvariantCulture)), reader.TokenStartIndex);
            index++;
        }

        if (index == 0)
        {
            Add(path, "", reader.TokenStartIndex);
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, string key, long start)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, key);
                break;
            case JsonTokenType.StartArray:
                ReadArray(ref reader, key);
                break;
            case JsonTokenType.Null:
                Add(key, null, start);
                break;
            case JsonTokenType.String:
                Add(key, reader.GetString(), start);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                // As the framework writes them.
                Add(key, reader.GetBoolean() ? bool.TrueString : bool.FalseString, start);
                break;
            default:
                Add(key, System.Text.Encoding.UTF8.GetString(reader.ValueSpan), start);
                break;
        }
    }

    private void Add(string key, string? value, long start)
    {
        var line = LineOf(start);
        if (!_keys.Add(key))
        {
            throw new JsonException($"The key {key} is there twice; keys are without case.", null, line - 1, 0);
        }

        _values.Add(new ConfiguredValue(key, value, _source, $"{_source}:{line.ToString(CultureInfo.InvariantCulture)}"));
    }

    private int LineOf(long position) => _content.AsSpan(0, (int)position).Count((byte)'\n') + 1;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}:{name}";
}
