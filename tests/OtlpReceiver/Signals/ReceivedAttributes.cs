using System.Globalization;

namespace OtlpReceiver.Signals;

/// <summary>
/// Attributes by key. A value is a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
/// byte array, list of such values, or attributes in turn.
/// </summary>
public sealed class ReceivedAttributes(IReadOnlyDictionary<string, object?> values, IReadOnlyList<string> duplicateKeys)
{
    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    /// <summary>Keys that arrived more than once, which OTLP forbids.</summary>
    public IReadOnlyList<string> DuplicateKeys { get; } = duplicateKeys;

    public IEnumerable<string> Keys => Values.Keys;

    /// <summary>The value, or <see langword="null"/> where the key is absent.</summary>
    public object? this[string key] => Values.GetValueOrDefault(key);

    public bool Has(string key) => Values.ContainsKey(key);

    public override string ToString() => "{" + string.Join(", ", Values.Select(pair => $"{pair.Key}={Print(pair.Value)}")) + "}";

    private static string? Print(object? value) => value switch
    {
        IEnumerable<object?> list => "[" + string.Join(", ", list.Select(Print)) + "]",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
