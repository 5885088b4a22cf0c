using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Defaults;

/// <summary>Puts the web defaults around the service's own pipeline, in the order of the list.</summary>
internal sealed class PlatformStartupFilter(PlatformSnapshot snapshot) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => pipeline =>
    {
        foreach (var state in snapshot.States)
        {
            if (state.Mode != Mode.Off && state.Default is IPipelinePart part)
            {
                part.Use(pipeline);
            }
        }

        next(pipeline);
    };
}
