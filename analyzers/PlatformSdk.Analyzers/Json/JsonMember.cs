namespace PlatformSdk.Analyzers.Json;

/// <summary>A name and its value, and where the name starts.</summary>
internal sealed class JsonMember(string name, int start, int end, JsonValue value)
{
    public string Name { get; } = name;

    public int Start { get; } = start;

    /// <summary>The position after the name's closing quotation mark.</summary>
    public int End { get; } = end;

    public JsonValue Value { get; } = value;
}
