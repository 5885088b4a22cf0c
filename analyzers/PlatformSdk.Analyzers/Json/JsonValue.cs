namespace PlatformSdk.Analyzers.Json;

/// <summary>A value and where in the text it stands, so that a mistake in it can be shown and a part of it replaced.</summary>
internal sealed class JsonValue(JsonKind kind, int start, int end, string text, IReadOnlyList<JsonMember> members, IReadOnlyList<JsonValue> items)
{
    public JsonKind Kind { get; } = kind;

    public int Start { get; } = start;

    /// <summary>The position after the value's last character.</summary>
    public int End { get; } = end;

    /// <summary>A string without quotation marks and escapes; a number as it is written; otherwise empty.</summary>
    public string Text { get; } = text;

    /// <summary>An object's members, in order; empty for any other kind.</summary>
    public IReadOnlyList<JsonMember> Members { get; } = members;

    /// <summary>An array's values, in order; empty for any other kind.</summary>
    public IReadOnlyList<JsonValue> Items { get; } = items;

    /// <summary>The value of the first member of that name, or <see langword="null"/>.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }
}
