namespace PlatformSdk.Hosting.ServiceIdentity;

/// <summary>
/// What the service calls itself in its telemetry. Bound from <c>Platform:ServiceIdentity</c>; the variables
/// <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> win.
/// </summary>
public sealed class ServiceIdentityOptions
{
    /// <summary>The resource attribute <c>service.name</c>.</summary>
    /// <value>Any text that is not blank. Default: none, the host's application name is used.</value>
    public string? Name { get; set; }

    /// <summary>The resource attribute <c>service.namespace</c>: what sets apart services of one name.</summary>
    /// <value>Any text that is not blank. Default: none, the attribute is left out.</value>
    public string? Namespace { get; set; }
}
