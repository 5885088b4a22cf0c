using System.Buffers.Text;
using System.Security.Cryptography;

namespace PlatformSdk.SecurityHeaders;

/// <summary>The nonce of one request.</summary>
internal sealed class RequestNonce
{
    private const int Bytes = 18;

    public RequestNonce()
    {
        Span<byte> random = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(random);
        Value = Base64Url.EncodeToString(random);
    }

    public string Value { get; }
}
