using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlatformSdk.Analyzers.CodeFixes.Engine;
using PlatformSdk.Analyzers.Rules;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Tests.Engine;

public sealed class RuleCatalogTests
{
    public static TheoryData<string> Rules => [.. AllRules.List.Select(rule => rule.Entry.Id)];

    public static TheoryData<string> Fixes => [.. RuleCatalog.Fixes.Select(fix => fix.GetType().Name)];

    [Fact]
    public void Lists_the_rules_by_id() => Assert.Equal(AllRules.List.Select(rule => rule.Entry.Id).Order(StringComparer.Ordinal), AllRules.List.Select(rule => rule.Entry.Id));

    [Fact]
    public void Reports_what_the_list_holds() => Assert.Equal(AllRules.List.Select(rule => rule.Descriptor), new PlatformAnalyzer().SupportedDiagnostics);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_descriptor_says_what_the_entry_says(string id)
    {
        var rule = AllRules.List.Single(one => one.Entry.Id == id);

        Assert.Equal(id, rule.Descriptor.Id);
        Assert.Equal(rule.Entry.Area, rule.Descriptor.Category);
        var isGovernance = rule.Entry.Area == RuleAreas.Governance;
        Assert.Equal(isGovernance && rule.Entry.Stages[0].Stage == Stage.Required ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, rule.Descriptor.DefaultSeverity);
        Assert.Equal(rule.Entry.Stages[0].Stage != Stage.Preview, rule.Descriptor.IsEnabledByDefault);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal(isGovernance, rule.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_fixes_one_rule_and_all_its_findings_in_every_scope(string name)
    {
        var fix = RuleCatalog.Fixes.Single(one => one.GetType().Name == name);

        var rule = Assert.Single(AllRules.List, one => one.Entry.Id == Assert.Single(fix.FixableDiagnosticIds));
        Assert.Equal(rule.GetType().Name.Replace("Analyzer", "Fix", StringComparison.Ordinal), name);
        var scopes = fix.GetFixAllProvider()?.GetSupportedFixAllScopes() ?? [];
        Assert.All([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], scope => Assert.Contains(scope, scopes));
        Assert.True(RuleCatalog.Rules.Single(one => one.Entry == rule.Entry).HasFix);
    }
}
