namespace PlatformSdk.Tool.Status;

/// <summary>Where a project stands, and what the next baseline would change.</summary>
/// <param name="Project">The project.</param>
/// <param name="Baseline">The pin.</param>
/// <param name="Next">The next baseline; <see langword="null"/> where it was not asked for, or the pin is the last there is.</param>
/// <param name="Changes">What would be different under it.</param>
/// <param name="Adopted">What is taken from it already.</param>
/// <param name="Held">What is kept from the previous one.</param>
/// <param name="Deprecated">Deprecated entries that are in use.</param>
/// <param name="Waivers">Waivers that have ended or soon will.</param>
internal sealed record StatusAnswer(
    string Project,
    string Baseline,
    string? Next,
    IReadOnlyList<StatusChange> Changes,
    IReadOnlyList<string> Adopted,
    IReadOnlyList<string> Held,
    IReadOnlyList<StatusDeprecation> Deprecated,
    IReadOnlyList<StatusWaiver> Waivers);
