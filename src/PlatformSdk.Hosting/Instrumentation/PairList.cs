using System.Buffers;

namespace PlatformSdk.Hosting.Instrumentation;

/// <summary>
/// A list such as <c>key=value,key2=value2</c>, in which OpenTelemetry's variables write headers and attributes. The
/// well-formed pairs are kept, and the first of those with one key.
/// </summary>
internal sealed class PairList
{
    // RFC 9110, 5.6.2: a token.
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // The exporter sends it itself and stops on a second one.
    private const string UserAgent = "User-Agent";

    private readonly List<KeyValuePair<string, string>> _pairs = [];

    private PairList(string text, Func<string, string, bool> accepts)
    {
        IsWellFormed = true;
        foreach (var segment in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = segment.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? "" : segment[..equals].TrimEnd();
            var value = segment[(equals + 1)..].TrimStart();
            if (key.Length > 0 && accepts(key, value) && _pairs.TrueForAll(pair => pair.Key != key))
            {
                _pairs.Add(KeyValuePair.Create(key, value));
            }
            else
            {
                IsWellFormed = false;
            }
        }
    }

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    public bool IsWellFormed { get; }

    /// <summary>The keys that count, in words; the values may be secret.</summary>
    public string Kept => _pairs.Count == 0 ? "none of it is used" : "only these are used: " + string.Join(", ", _pairs.Select(static pair => pair.Key));

    /// <summary>Headers; the specification writes them percent-encoded.</summary>
    public static PairList OfHeaders(string text) => new(Uri.UnescapeDataString(text), static (key, value) =>
        !key.AsSpan().ContainsAnyExcept(TokenCharacters) && key != UserAgent && !value.Any(char.IsControl));

    public static PairList OfAttributes(string text) => new(text, static (_, _) => true);

    /// <summary>The list as the exporter reads it: it decodes once more.</summary>
    public string ToHeaders() =>
        string.Join(',', _pairs.Select(static pair => $"{pair.Key}={pair.Value}")).Replace("%", "%25", StringComparison.Ordinal);
}
