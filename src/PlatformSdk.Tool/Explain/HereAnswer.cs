using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Explain;

/// <summary>What it is here, and why.</summary>
/// <param name="Project">The project; <see langword="null"/> outside of any.</param>
/// <param name="Baseline">The pin.</param>
/// <param name="Environment">The environment whose configuration was read.</param>
/// <param name="Value">The value in effect.</param>
/// <param name="Chain">Where it comes from, the weakest source first.</param>
/// <param name="Waivers">Live waivers of this project that cover a part of it.</param>
/// <param name="Notes">What cannot be seen from here, and how to see it.</param>
/// <param name="Catalog">Which catalogue was read.</param>
internal sealed record HereAnswer(
    string? Project,
    string Baseline,
    string Environment,
    string Value,
    IReadOnlyList<ChainLink> Chain,
    IReadOnlyList<string> Waivers,
    IReadOnlyList<string> Notes,
    string Catalog);
