namespace House.Tests.Catalog;

/// <param name="Baseline">From which on.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Mode">Of a default: what it then does without configuration, <c>off</c>, <c>report</c> or <c>on</c>.</param>
/// <param name="Severity">Of a rule: what the severity file then says, <c>none</c>, <c>warning</c> or <c>error</c>.</param>
internal sealed record CatalogStage(string Baseline, string Stage, string? Mode = null, string? Severity = null);
