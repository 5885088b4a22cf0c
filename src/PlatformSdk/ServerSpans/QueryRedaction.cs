using System.Collections.Frozen;
using System.Text;

namespace PlatformSdk.ServerSpans;

/// <summary>Takes secrets out of a query; keys and order stay.</summary>
internal sealed class QueryRedaction(IEnumerable<string> furtherKeys)
{
    private const string Redacted = "REDACTED";

    private static readonly string[] Sensitive =
    [
        // The semantic conventions' own list for url.query.
        "AWSAccessKeyId", "Signature", "sig", "X-Goog-Signature",

        // Signed URLs of the same kinds, and where RFC 6749, OpenID Connect and common practice put credentials.
        "X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token", "X-Goog-Credential",
        "access_token", "refresh_token", "id_token", "id_token_hint", "client_secret", "client_assertion", "code", "code_verifier", "assertion",
        "token", "secret", "password", "passwd", "pwd", "passphrase", "authorization", "auth", "apikey", "api_key", "api-key", "x-api-key", "subscription-key",
        "jwt", "session", "sessionid", "session_id", "otp", "pin",
    ];

    private readonly FrozenSet<string> _keys = Sensitive.Concat(furtherKeys).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The query without its question mark; <see langword="null"/> where there is none.</summary>
    public string? Redact(string? query)
    {
        if (query is null || query.Length < 2)
        {
            return null;
        }

        StringBuilder? redacted = null;
        var copied = 1;
        for (var start = 1; start < query.Length;)
        {
            var end = query.IndexOf('&', start) is var next and >= 0 ? next : query.Length;
            var equals = query.IndexOf('=', start, end - start);
            if (equals >= 0 && equals + 1 < end && IsSensitive(query.AsSpan(start, equals - start)))
            {
                (redacted ??= new StringBuilder(query.Length)).Append(query, copied, equals + 1 - copied).Append(Redacted);
                copied = end;
            }

            start = end + 1;
        }

        return redacted is null ? query[1..] : redacted.Append(query, copied, query.Length - copied).ToString();
    }

    // A key may be written percent-encoded, and then the service reads the same.
    private bool IsSensitive(ReadOnlySpan<char> key) =>
        _keys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key.Contains('%') ? Uri.UnescapeDataString(key) : key);
}
