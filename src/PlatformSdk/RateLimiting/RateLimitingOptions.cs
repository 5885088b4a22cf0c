namespace PlatformSdk.RateLimiting;

/// <summary>How many requests one client may send to one instance of the service. Bound from <c>Platform:RateLimiting</c>.</summary>
public sealed class RateLimitingOptions
{
    /// <summary>How many requests a second a client may send for as long as it likes.</summary>
    /// <value>From 1 to 1,000,000. Default: 1,000, which is one HTTP/2 connection full of calls (RFC 9113, section 6.5.2: 100 at a time) that take 100 ms each.</value>
    public int PermitsPerSecond { get; set; } = 1_000;

    /// <summary>How many requests a client that was idle may send at once: the size of its token bucket.</summary>
    /// <value>From 1 to 1,000,000. Default: 2,000, two seconds' worth.</value>
    public int Burst { get; set; } = 2_000;

    /// <summary>How many clients are kept apart at a time. Those beyond share one bucket; a client that is idle is not kept.</summary>
    /// <value>From 100 to 1,000,000, each about 130 bytes of memory, and its name where it is a user. Default: 10,000.</value>
    public int MaxClients { get; set; } = 10_000;
}
