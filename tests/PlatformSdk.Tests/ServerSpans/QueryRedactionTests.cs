using PlatformSdk.ServerSpans;

namespace PlatformSdk.Tests.ServerSpans;

public sealed class QueryRedactionTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("?", null)]
    [InlineData("?q=OpenTelemetry", "q=OpenTelemetry")]
    [InlineData("?q=OpenTelemetry&sig=abc", "q=OpenTelemetry&sig=REDACTED")]
    [InlineData("?sig=abc&q=1", "sig=REDACTED&q=1")]
    [InlineData("?AWSAccessKeyId=a&Signature=b&X-Goog-Signature=c&X-Amz-Signature=d", "AWSAccessKeyId=REDACTED&Signature=REDACTED&X-Goog-Signature=REDACTED&X-Amz-Signature=REDACTED")]
    [InlineData("?ACCESS_TOKEN=abc", "ACCESS_TOKEN=REDACTED")]
    [InlineData("?a=1&password=p=q&b=2", "a=1&password=REDACTED&b=2")]
    [InlineData("?p%61ssword=secret", "p%61ssword=REDACTED")]
    [InlineData("?token", "token")]
    [InlineData("?token=", "token=")]
    [InlineData("?&&token=x&", "&&token=REDACTED&")]
    [InlineData("?=x", "=x")]
    [InlineData("?tokens=5&author=me&design=x", "tokens=5&author=me&design=x")]
    [InlineData("?iban=DE00", "iban=REDACTED")]
    [InlineData("?%ZZ=1", "%ZZ=1")]
    public void Replaces_values_and_keeps_keys(string? query, string? expected) => Assert.Equal(expected, new QueryRedaction(["IBAN"]).Redact(query));
}
