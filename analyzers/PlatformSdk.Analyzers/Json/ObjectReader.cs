namespace PlatformSdk.Analyzers.Json;

/// <summary>Takes an object's members by name and notes what is missing, unknown, doubled or of the wrong kind.</summary>
internal sealed class ObjectReader
{
    private readonly string what;
    private readonly JsonValue value;
    private readonly List<TextFault> faults;
    private readonly Dictionary<string, JsonMember> members = new(StringComparer.Ordinal);

    private ObjectReader(string what, JsonValue value, List<TextFault> faults)
    {
        this.what = what;
        this.value = value;
        this.faults = faults;
    }

    /// <param name="what">The object in messages: <c>A waiver</c>.</param>
    /// <param name="value">What should be the object.</param>
    /// <param name="keys">The names that it may have.</param>
    /// <param name="faults">Where mistakes are noted.</param>
    /// <returns><see langword="null"/> where the value is no object.</returns>
    public static ObjectReader? Of(string what, JsonValue value, IReadOnlyList<string> keys, List<TextFault> faults)
    {
        var reader = new ObjectReader(what, value, faults);
        if (value.Kind != JsonKind.Object)
        {
            reader.Note(value, $"{what} is {Describe(value)}. Expected an object with {string.Join(", ", keys)}.");
            return null;
        }

        foreach (var member in value.Members)
        {
            if (!keys.Contains(member.Name, StringComparer.Ordinal))
            {
                faults.Add(new(member.Start, member.End, $"{what} has the unknown key '{member.Name}'. Expected {string.Join(", ", keys)}."));
            }
            else if (reader.members.ContainsKey(member.Name))
            {
                faults.Add(new(member.Start, member.End, $"{what} has the key '{member.Name}' twice. Keep one."));
            }
            else
            {
                reader.members.Add(member.Name, member);
            }
        }

        return reader;
    }

    /// <summary>The member's value, noted as missing where there is none.</summary>
    public JsonValue? Required(string key)
    {
        if (Optional(key) is not { } found)
        {
            Note(value, $"{what} has no '{key}'. Add it.");
            return null;
        }

        return found;
    }

    public JsonValue? Optional(string key) => members.TryGetValue(key, out var member) ? member.Value : null;

    /// <summary>The member's text, which must be there and must not be blank.</summary>
    public string? RequiredText(string key) => Required(key) is { } found ? Text(key, found) : null;

    /// <summary>The member's text, which must not be blank if it is there.</summary>
    public string? OptionalText(string key) => Optional(key) is { } found ? Text(key, found) : null;

    public void Note(JsonValue place, string message) =>
        faults.Add(new(place.Start, place.Kind is JsonKind.Object or JsonKind.Array ? place.Start + 1 : place.End, message));

    private static string Describe(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "the text '" + value.Text + "'",
        JsonKind.Number => "the number " + value.Text,
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };

    private string? Text(string key, JsonValue found)
    {
        if (found.Kind != JsonKind.String || found.Text.Trim().Length == 0)
        {
            Note(found, $"{what} has {Describe(found)} as '{key}'. Expected a text that is not blank.");
            return null;
        }

        return found.Text;
    }
}
