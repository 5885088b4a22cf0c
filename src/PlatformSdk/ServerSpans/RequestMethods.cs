using System.Collections.Frozen;

namespace PlatformSdk.ServerSpans;

/// <summary>The request methods that a span may name; any other would let callers make up values.</summary>
internal sealed class RequestMethods(string? known)
{
    /// <summary>Replaces the list; its name is the convention's.</summary>
    public const string Variable = "OTEL_INSTRUMENTATION_HTTP_KNOWN_METHODS";

    // RFC 9110, RFC 5789 and the QUERY method, as the convention lists them.
    private static readonly string[] Conventional = ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE", "QUERY"];

    private readonly FrozenDictionary<string, string> _known = Parse(known).ToFrozenDictionary(static method => method, StringComparer.OrdinalIgnoreCase);

    /// <summary>The method as the convention writes it, for routing takes any case; <see langword="null"/> for one that is not known.</summary>
    public string? Canonical(string method) => _known.GetValueOrDefault(method);

    private static IEnumerable<string> Parse(string? list) =>
        string.IsNullOrWhiteSpace(list)
            ? Conventional
            : list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase);
}
