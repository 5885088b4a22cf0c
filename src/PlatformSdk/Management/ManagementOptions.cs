namespace PlatformSdk.Management;

/// <summary>Where the platform's own details are served. Bound from <c>Platform:Management</c>.</summary>
public sealed class ManagementOptions
{
    /// <summary>A port to listen on besides the service's own, for what operators may see and the service's callers may not.</summary>
    /// <value>From 1 to 65535. Default: none, and the details are served nowhere.</value>
    public int? Port { get; set; }
}
