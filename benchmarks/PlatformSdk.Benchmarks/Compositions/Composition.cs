using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>A way to set a service up.</summary>
/// <param name="Name">As the tables show it.</param>
/// <param name="Register">What goes before <c>Build()</c>.</param>
/// <param name="Use">What goes after it.</param>
/// <param name="Baseline">The composition to compare with.</param>
internal sealed record Composition(string Name, Action<WebApplicationBuilder> Register, Action<WebApplication> Use, string Baseline = Composition.Bare)
{
    public const string Bare = "bare";
}
