using System.Text.Json;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Tests.Check;

/// <summary>One real build of one solution in which every project is another case; what the command says of it is shared by all tests.</summary>
public sealed class CheckedSolution : IAsyncLifetime
{
    private readonly ServiceFolder _folder = new();

    internal ToolRun Run { get; private set; } = new(0, "", "");

    internal JsonElement Answer { get; private set; }

    internal SarifLog Sarif => JsonSerializer.Deserialize(Read("reports/check.sarif"), SarifJsonContext.Default.SarifLog)!;

    internal string this[string path] => _folder[path];

    internal string Read(string path) => _folder.Read(path);

    public async ValueTask InitializeAsync()
    {
        WriteProjects();
        WriteWaivers();
        _folder.Write("platform.ratchet.json", $$"""
            {
              "projects": {
                "Frameworks": ["PLAT1001 | M:Frameworks.Open | {{Sources.AcceptingHash}} | 2"],
                "Departed": ["PLAT1001 | M:Departed.Open | {{Sources.AcceptingHash}} | 1"]
              }
            }
            """);
        Run = await _folder.RunAsync(
            "check", "--as-of", "2026-06-15", "--json", "--sarif", "reports/check.sarif", "--markdown", "reports/check.md", "--junit", "reports/check.xml");
        Answer = JsonDocument.Parse(Run.Output).RootElement;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The findings of a project in the answer, as <c>rule state path</c>.</summary>
    internal IReadOnlyList<string> FindingsOf(string project) =>
        [.. Findings(project).Select(finding => $"{Text(finding, "rule")} {Text(finding, "state")} {Text(finding, "path")}").Order(StringComparer.Ordinal)];

    internal IEnumerable<JsonElement> Findings(string project) =>
        Answer.GetProperty("findings").EnumerateArray().Where(finding => Text(finding, "project") == project);

    internal string? UnmeasuredReason(string name) =>
        Answer.GetProperty("unmeasured").EnumerateArray().Where(one => Text(one, "name") == name).Select(one => Text(one, "reason")).SingleOrDefault();

    internal static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private void WriteProjects()
    {
        const string Empty = "public static class Empty;";
        string[] names = ["Bare", "Frameworks", "Silenced", "Configured", "Foreign", "Suppressor", "Switched", "Stripped", "Service", "Severities", "Broken", "Dependant"];
        _folder.Write("Shop.slnx", $"<Solution>{string.Concat(names.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        _folder.Project("Bare", Sources.Gate("Bare"));
        _folder.Project("Frameworks", Sources.Gate("Frameworks"), framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        _folder.Write("Frameworks/Modern.cs", $"#if NET\n{Sources.Gate("Modern")}#endif\n");
        _folder.Project("Silenced", Sources.Gate("Silenced", "#pragma warning disable PLAT1001", "#pragma warning restore PLAT1001"));
        _folder.Write("Silenced/Attribute.cs", Sources.Gate("Attribute", """[System.Diagnostics.CodeAnalysis.SuppressMessage("security", "PLAT1001", Justification = "It is only a test.")]"""));
        _folder.Project("Configured", Empty, "<NoWarn>$(NoWarn);PLAT1001</NoWarn>");
        _folder.Project("Foreign", Sources.Gate("Foreign"), items: """<ItemGroup><ProjectReference Include="../Suppressor/Suppressor.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" /></ItemGroup>""");
        _folder.Project("Suppressor", Suppressor, "<UsesPlatform>false</UsesPlatform>", """
            <ItemGroup>
              <Reference Include="$(RoslynTargetsPath)/bincore/Microsoft.CodeAnalysis.dll" Private="false" />
            </ItemGroup>
            """);
        _folder.Project("Switched", Sources.Gate("Switched"), "<RunAnalyzers>false</RunAnalyzers>");
        _folder.Project("Stripped", Sources.Gate("Stripped"), "<WithoutTargets>true</WithoutTargets><RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>");
        _folder.Project("Service", "System.Console.WriteLine();", "<OutputType>Exe</OutputType><UsesPlatform>false</UsesPlatform>");
        _folder.Project("Severities", Sources.Gate("Severities"), "<WithoutTargets>true</WithoutTargets>");
        _folder.Project("Broken", Sources.Gate("Broken", "public static int Count => Nowhere.Count;"));
        _folder.Project("Dependant", Empty, items: """<ItemGroup><ProjectReference Include="../Broken/Broken.csproj" /></ItemGroup>""");
    }

    private void WriteWaivers() => _folder.Write("platform.waivers.json", $$"""
        {
          "waivers": [
            {{Waiver("W-0001", "PLAT1001", "Frameworks", "2026-07-30", ", \"path\": \"Frameworks/Modern.cs\"")}},
            {{Waiver("W-0002", "PLAT1001", "Bare", "2026-06-14")}},
            {{Waiver("W-0003", "PLAT2006", "Frameworks", "2026-07-30")}},
            {{Waiver("W-0004", "PLAT1001", "Bear", "2026-07-30")}}
          ]
        }
        """);

    private static string Waiver(string id, string rule, string project, string expires, string scope = "") => $$"""
        { "id": "{{id}}", "rule": "{{rule}}", "kind": "exception", "scope": { "project": "{{project}}"{{scope}} }, "reason": "the partner has no certificate yet",
          "owner": "team-payments", "created": "2026-06-01", "expires": "{{expires}}" }
        """;

    // It calls its suppression as the platform calls its own.
    private const string Suppressor = """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class Suppressor : DiagnosticSuppressor
        {
            private static readonly SuppressionDescriptor Quiet = new("PLATW1001", "PLAT1001", "Waived in platform.waivers.json");

            public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => ImmutableArray.Create(Quiet);

            public override void ReportSuppressions(SuppressionAnalysisContext context)
            {
                foreach (var diagnostic in context.ReportedDiagnostics)
                {
                    context.ReportSuppression(Suppression.Create(Quiet, diagnostic));
                }
            }
        }
        """;
}
