using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>What waivers and ratchet know a finding by, as the analyzer wrote it onto the diagnostic.</summary>
internal sealed record FindingKey(FindingPlace Place, FindingIdentity Identity)
{
    /// <summary>Reads it off a diagnostic; <see langword="null"/> where its analyzer wrote nothing.</summary>
    public static FindingKey? Of(CompilerResult result) =>
        result.Properties.GetValueOrDefault(FindingProperties.Project) is { } project
        && result.Properties.GetValueOrDefault(FindingProperties.Path) is { } path
        && result.Properties.GetValueOrDefault(FindingProperties.Symbol) is { } symbol
        && result.Properties.GetValueOrDefault(FindingProperties.Hash) is { } hash
            ? new FindingKey(new FindingPlace(project, path, symbol), new FindingIdentity(project, RuleOf(result), symbol, hash))
            : null;

    /// <summary>The rule that the finding is about: a governance rule names another one.</summary>
    public static string RuleOf(CompilerResult result) => result.Properties.GetValueOrDefault(FindingProperties.Rule) ?? result.Rule;
}
