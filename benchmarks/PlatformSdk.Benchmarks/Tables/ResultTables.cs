using System.Globalization;
using System.Text;
using PlatformSdk.Benchmarks.Analyzers;
using PlatformSdk.Benchmarks.Requests;
using PlatformSdk.Benchmarks.StartUp;

namespace PlatformSdk.Benchmarks.Tables;

/// <summary>Puts the tables into benchmarks/README.md: no figure there is typed by a person.</summary>
internal static class ResultTables
{
    private const string Opening = "<!-- generated: results -->\n";

    private const string Closing = "<!-- end of generated -->";

    public static void Write()
    {
        var page = Path.Combine(Clone.Root, "benchmarks", "README.md");
        var text = File.ReadAllText(page);
        var start = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        var end = text.IndexOf(Closing, start, StringComparison.Ordinal);
        File.WriteAllText(page, text[..start] + Tables() + text[end..]);
    }

    private static string Tables()
    {
        var requests = Report.Of(typeof(RequestBenchmarks));
        var suspended = Report.Of(typeof(SuspendedRequestBenchmarks));
        var probes = Report.Of(typeof(ProbeBenchmarks));
        var startUp = Report.Of(typeof(StartUpBenchmarks));
        var text = new StringBuilder();
        Section(text, "Targets", "", requests, _ => TargetTable.Of(requests, probes, startUp));
        Section(text, "A request", "A GET of a small JSON document.", requests, static report => ServiceTable.Of(report, withBytes: true));
        Section(text, "A request whose end point suspends", "It ends on another thread: the bytes say more than the time.", suspended, static report => ServiceTable.Of(report, withBytes: true));
        Section(text, "A probe", "A GET of `/health/ready` over two checks that cost nothing themselves.", probes, static report => ServiceTable.Of(report, withBytes: true));
        Section(text, "A start", "Build, start, answer one request and stop, for the first time in a process.", startUp, static report => ServiceTable.Of(report, withBytes: false));
        Section(text, "Analyzers", "All diagnostics of a project, from parsed source, on one thread.", Report.Of(typeof(AnalyzerBenchmarks)), AnalyzerTable.Of);
        Section(text, "Waivers and ratchet", "The analysis of the clean project in a repository with very many of them.", Report.Of(typeof(GovernanceBenchmarks)), GovernanceTable.Of);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string what, Report? report, Func<Report, string> table)
    {
        if (report is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n{what}{(what.Length == 0 ? "" : " ")}{report.Date:yyyy-MM-dd}, {report.Machine}.\n\n").Append(table(report));
        }
    }
}
