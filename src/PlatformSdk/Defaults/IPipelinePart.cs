using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Defaults;

/// <summary>What the start-up filter asks of a web default, whatever its options are.</summary>
internal interface IPipelinePart
{
    /// <summary>Adds the middleware; what the list has earlier is outside of it, the service's own pipeline inside.</summary>
    void Use(IApplicationBuilder pipeline);
}
