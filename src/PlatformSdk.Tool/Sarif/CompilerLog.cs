namespace PlatformSdk.Tool.Sarif;

/// <summary>What the compiler found in one project and target framework.</summary>
/// <param name="Rules">The rules of every analyzer that ran, by id.</param>
/// <param name="Overrides">What the configuration makes of rules, in the compiler's order; a rule may occur several times.</param>
/// <param name="Results">All findings, the suppressed ones too.</param>
internal sealed record CompilerLog(
    IReadOnlyDictionary<string, SarifRule> Rules,
    IReadOnlyList<SarifConfigurationOverride> Overrides,
    IReadOnlyList<CompilerResult> Results)
{
    /// <summary>The errors of the language itself: with one of them the code was not analyzed as a whole.</summary>
    public IEnumerable<CompilerResult> CompileErrors => Results.Where(result => IsError(result) && Rules.GetValueOrDefault(result.Rule)?.DefaultConfiguration?.Level is "error");

    private static bool IsError(CompilerResult result) =>
        result is { Level: "error", Suppression: null } && result.Rule is ['C', 'S', >= '0' and <= '9', ..];
}
