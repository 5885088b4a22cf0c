using System.Reflection;

namespace PlatformSdk.Hosting.Baselines;

/// <summary>
/// What the build knows about the service that calls: its pin and its deviations from it. The source generator emits it
/// as a constant of the service; a look-up at run time would find the test host under a test.
/// </summary>
public sealed class PlatformApp
{
    /// <summary>The service's own assembly: its name and informational version become <c>service.version</c>.</summary>
    public required Assembly Assembly { get; init; }

    /// <summary>The generation of defaults the service is pinned to: the build property <c>PlatformBaseline</c>.</summary>
    /// <value>A supported baseline, such as <c>2026.1</c> or <c>preview</c>.</value>
    public required string Baseline { get; init; }

    /// <summary>Defaults taken early from the next baseline: the build items <c>PlatformAdopt</c>.</summary>
    public IReadOnlyList<string> Adopted { get; init; } = [];

    /// <summary>Defaults kept as the previous baseline had them: the build items <c>PlatformHold</c>.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>Settings an organisation's own packages put on top of the baseline, in order: the later one wins.</summary>
    public IReadOnlyList<PlatformLayer> Layers { get; init; } = [];
}
