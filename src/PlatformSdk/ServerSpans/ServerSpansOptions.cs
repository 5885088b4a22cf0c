namespace PlatformSdk.ServerSpans;

/// <summary>What server spans must not say. Bound from <c>Platform:ServerSpans</c>.</summary>
public sealed class ServerSpansOptions
{
    /// <summary>Keys of the query whose values are replaced by <c>REDACTED</c> in <c>url.query</c>, besides the built-in ones.</summary>
    /// <value>Names, regardless of case. Default: none.</value>
    public IList<string> SensitiveQueryKeys { get; set; } = [];
}
