using PlatformSdk.Hosting.Configuration;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>What one default is in this service, and where that came from.</summary>
/// <param name="Default">The entry of the list.</param>
/// <param name="Mode">Whether it acts.</param>
/// <param name="Origin">What decided <paramref name="Mode"/>: <c>baseline 2026.1</c>, <c>adopted</c>, <c>held</c>, <c>appsettings.json</c> …</param>
/// <param name="Baseline">The baseline whose values it takes.</param>
/// <param name="Held">Whether the service keeps an older baseline's value.</param>
/// <param name="Options">The option values before code configures them.</param>
/// <param name="Origins">Where each setting that is not the baseline's came from.</param>
/// <param name="Mistakes">What could not be read.</param>
internal sealed record DefaultState(
    PlatformDefault Default,
    Mode Mode,
    string Origin,
    string Baseline,
    bool Held,
    object Options,
    IReadOnlyDictionary<string, string> Origins,
    IReadOnlyList<ConfigurationMistake> Mistakes);
