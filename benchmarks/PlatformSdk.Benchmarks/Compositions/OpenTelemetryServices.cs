using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>What <c>AddOpenTelemetry()</c> of the hosting package returns, from the core package.</summary>
internal sealed class OpenTelemetryServices(IServiceCollection services) : IOpenTelemetryBuilder
{
    public IServiceCollection Services { get; } = services;
}
