namespace Package.Tests;

/// <summary>Every way that a team has tried to silence a required guardrail: what each adds to a project with a violation.</summary>
internal static class Silences
{
    /// <summary>What a project is made of: lines of its project file, of the violation's source, and files beside them.</summary>
    public sealed record Silence(string Name, string Code)
    {
        public string ProjectLines { get; init; } = "";

        public string Assets { get; init; } = "";

        public string Before { get; init; } = "";

        public string OnMember { get; init; } = "";

        public IReadOnlyList<(string Name, string Content)> Files { get; init; } = [];
    }

    private const string Waived = "PLAT9008";
    private const string NotRun = "PLAT9010";

    public static IReadOnlyList<Silence> All { get; } =
    [
        // These stand in the sources of the projects under test: each must end in an error.
        new("Pragma", Waived) { Before = "#pragma warning disable PLAT1001 // agreed" },
        new("PragmaForAll", Waived) { Before = "#pragma warning disable" },
        new("PragmaForBoth", Waived) { Before = "#pragma warning disable PLAT1001, PLAT9008" },
        new("Attribute", Waived) { OnMember = """[System.Diagnostics.CodeAnalysis.SuppressMessage("security", "PLAT1001")]""" },
        new("AttributeForBoth", Waived)
        {
            OnMember = """[System.Diagnostics.CodeAnalysis.SuppressMessage("security", "PLAT1001"), System.Diagnostics.CodeAnalysis.SuppressMessage("governance", "PLAT9008")]""",
        },
        new("GlobalSuppressions", Waived)
        {
            Files = [("GlobalSuppressions.cs", """[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("security", "PLAT1001", Scope = "member", Target = "~M:Client.Make~System.Net.Http.HttpClientHandler")]""")],
        },
        new("AssemblySuppression", Waived)
        {
            Files = [("GlobalSuppressions.cs", """[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("security", "PLAT1001")]""")],
        },
        new("NoWarn", Waived) { ProjectLines = "<PropertyGroup><NoWarn>$(NoWarn);PLAT1001;PLAT9008;PLAT9010</NoWarn></PropertyGroup>" },
        new("WarningsNotAsErrors", Waived) { ProjectLines = "<PropertyGroup><WarningsNotAsErrors>PLAT1001;PLAT9008</WarningsNotAsErrors></PropertyGroup>" },
        new("WarningLevel", Waived) { ProjectLines = "<PropertyGroup><WarningLevel>0</WarningLevel><NoWarn>$(NoWarn);PLAT1001</NoWarn></PropertyGroup>" },
        new("RuleSet", Waived)
        {
            ProjectLines = "<PropertyGroup><CodeAnalysisRuleSet>quiet.ruleset</CodeAnalysisRuleSet></PropertyGroup>",
            Files = [("quiet.ruleset", """<RuleSet Name="Quiet" ToolsVersion="17.0"><Rules AnalyzerId="PlatformSdk.Analyzers" RuleNamespace="PlatformSdk.Analyzers"><Rule Id="PLAT1001" Action="None" /><Rule Id="PLAT9008" Action="None" /></Rules></RuleSet>""")],
        },
        new("EditorConfig", Waived) { Files = [(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.PLAT1001.severity = none\ndotnet_diagnostic.PLAT9008.severity = none\n")] },
        new("EditorConfigLowers", Waived) { Files = [(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.PLAT1001.severity = suggestion\n")] },
        // The pin names each rule: what is said of all of them, or of a category, does not reach it.
        new("EditorConfigForAll", "PLAT1001") { Files = [(".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = none\ndotnet_analyzer_diagnostic.category-security.severity = none\n")] },
        new("GlobalConfig", Waived) { Files = [(".globalconfig", "is_global = true\nglobal_level = 200\ndotnet_diagnostic.PLAT1001.severity = none\ndotnet_diagnostic.PLAT9008.severity = none\n")] },
        new("SeveritiesRemoved", Waived)
        {
            ProjectLines = """<Target Name="Quiet" BeforeTargets="CoreCompile"><ItemGroup><EditorConfigFiles Remove="@(EditorConfigFiles)" Condition="'%(Filename)' == '2026.1'" /></ItemGroup></Target>""",
        },
        new("RunAnalyzers", NotRun) { ProjectLines = "<PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup>" },
        new("RunAnalyzersDuringBuild", NotRun) { ProjectLines = "<PropertyGroup><RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild></PropertyGroup>" },
        // The SDK takes a package's analyzers whatever is excluded: the guardrail simply holds.
        new("AnalyzersExcluded", "PLAT1001") { Assets = """ ExcludeAssets="analyzers" """ },
        new("AnalyzersRemoved", NotRun)
        {
            ProjectLines = """<Target Name="Quiet" AfterTargets="ResolveLockFileAnalyzers"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>""",
        },
    ];
}
