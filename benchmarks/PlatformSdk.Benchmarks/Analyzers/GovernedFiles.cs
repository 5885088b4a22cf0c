using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Benchmarks.Analyzers;

/// <summary>10,000 waivers and 100,000 lines of a ratchet, a hundredth of them for the project that is analyzed.</summary>
internal static class GovernedFiles
{
    public const string None = "none";

    private const string Waivers = "10,000 waivers";

    private const string Ratchet = "100,000 lines of a ratchet";

    private const string Both = "both";

    private static readonly string WaiversText = $$"""{ "waivers": [ {{string.Join(",\n", Enumerable.Range(0, 10_000).Select(Waiver))}} ] }""";

    private static readonly string RatchetText = $$"""{ "projects": { {{string.Join(",\n", Enumerable.Range(0, 100).Select(Lines))}} } }""";

    public static IReadOnlyList<string> Kinds { get; } = [None, Waivers, Ratchet, Both];

    public static IEnumerable<AdditionalText> Of(string kind)
    {
        if (kind is Waivers or Both)
        {
            yield return new File("/platform.waivers.json", WaiversText);
        }

        if (kind is Ratchet or Both)
        {
            yield return new File("/platform.ratchet.json", RatchetText);
        }
    }

    private static string Project(int number) => number == 0 ? "Shop" : string.Create(CultureInfo.InvariantCulture, $"Project{number}");

    private static string Waiver(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        { "id": "W-{{number:00000}}", "rule": "PLAT1001", "kind": "exception", "scope": { "project": "{{Project(number % 100)}}", "path": "src/**", "symbol": "M:Shop.Gate{{number}}.Open(System.String)" },
          "reason": "the partner has no certificate yet", "owner": "team-payments", "tracking": "PAY-{{number}}", "created": "2026-06-01", "expires": "2099-08-01" }
        """);

    private static string Lines(int project) => string.Create(CultureInfo.InvariantCulture, $"\"{Project(project)}\": [ {string.Join(",\n", Enumerable.Range(0, 1000).Select(line => Line(project, line)))} ]");

    private static string Line(int project, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"\"PLAT1001 | M:Shop.Project{project}.Gate.Open{number}(System.String,System.Threading.CancellationToken) | {number:x16} | 1\"");

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
