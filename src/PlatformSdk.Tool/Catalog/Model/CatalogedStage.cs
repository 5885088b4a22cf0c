namespace PlatformSdk.Tool.Catalog.Model;

/// <param name="Baseline">From which on.</param>
/// <param name="Stage">How far the entry has come: one of <see cref="Stages"/>.</param>
/// <param name="Mode">Of a default: <c>off</c>, <c>report</c> or <c>on</c>.</param>
/// <param name="Severity">Of a rule: <c>none</c>, <c>warning</c> or <c>error</c>.</param>
internal sealed record CatalogedStage(string Baseline, string Stage, string? Mode = null, string? Severity = null)
{
    /// <summary>Whether it does anything to a service that did not ask for it; unknown, and taken for no, where the catalogue does not say.</summary>
    public bool Acts => Mode == "on" || Severity is "warning" or "error";
}
