using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.SecurityHeaders;

/// <summary>A policy whose text is ready, but for the nonce of a request that asked for one.</summary>
internal sealed class ContentSecurityPolicy(string text)
{
    /// <summary>What stands for the nonce in a policy's text.</summary>
    public const string NonceSource = "'nonce-{nonce}'";

    private const string Placeholder = "{nonce}";

    private readonly bool _takesNonce = text.Contains(Placeholder, StringComparison.Ordinal);
    private readonly StringValues _withoutNonce = text.Replace(" " + NonceSource, "", StringComparison.Ordinal);

    /// <summary>Whether a text can be sent: the placeholder stands only where a nonce may.</summary>
    public static bool IsValid(string text) =>
        HeaderText.IsValid(text) && !text.Replace(" " + NonceSource, "", StringComparison.Ordinal).Contains(Placeholder, StringComparison.Ordinal);

    public StringValues For(HttpContext context) =>
        _takesNonce && context.Features.Get<RequestNonce>() is { } nonce ? text.Replace(Placeholder, nonce.Value, StringComparison.Ordinal) : _withoutNonce;

    /// <summary>The sources of a directive, or <see langword="null"/> where the text does not have it. The first counts, as in browsers.</summary>
    public string? Directive(string name)
    {
        foreach (var directive in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var end = directive.IndexOf(' ', StringComparison.Ordinal);
            if (name.Equals(end < 0 ? directive : directive[..end], StringComparison.OrdinalIgnoreCase))
            {
                return end < 0 ? "" : directive[end..].Trim();
            }
        }

        return null;
    }
}
