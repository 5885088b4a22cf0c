namespace PlatformSdk.Analyzers.Json;

/// <summary>What came of reading a text: its value, or the first thing wrong with it.</summary>
internal sealed class JsonReading(JsonValue? value, TextFault? fault)
{
    public JsonValue? Value { get; } = value;

    public TextFault? Fault { get; } = fault;
}
