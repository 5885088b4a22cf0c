using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>What waivers and ratchet know a finding by, as the analyzer wrote it onto the diagnostic.</summary>
internal sealed record FindingKey(FindingPlace Place, FindingIdentity Identity)
{
    private const string Symbol = "platform.symbol";
    private const string Hash = "platform.hash";
    private const string Path = "platform.path";
    private const string Project = "platform.project";
    private const string Rule = "platform.rule";

    /// <summary>Reads it off a diagnostic; <see langword="null"/> where its analyzer wrote nothing.</summary>
    public static FindingKey? Of(CompilerResult result) =>
        result.Properties.GetValueOrDefault(Project) is { } project
        && result.Properties.GetValueOrDefault(Path) is { } path
        && result.Properties.GetValueOrDefault(Symbol) is { } symbol
        && result.Properties.GetValueOrDefault(Hash) is { } hash
            ? new FindingKey(new FindingPlace(project, path, symbol), new FindingIdentity(project, RuleOf(result), symbol, hash))
            : null;

    /// <summary>The rule that the finding is about: a governance rule names another one.</summary>
    public static string RuleOf(CompilerResult result) => result.Properties.GetValueOrDefault(Rule) ?? result.Rule;
}
