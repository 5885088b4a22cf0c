using Microsoft.AspNetCore.Builder;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Defaults;

/// <summary>A default that takes part in the request pipeline.</summary>
internal abstract class WebDefault<TOptions> : PlatformDefault<TOptions>, IPipelinePart
    where TOptions : class, new()
{
    public abstract void Use(IApplicationBuilder pipeline);
}
