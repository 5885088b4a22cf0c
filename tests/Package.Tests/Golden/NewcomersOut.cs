using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Package.Tests.Golden;

/// <summary>Leaves out what an update may add under the same pin, and nothing else: defaults that do not act, and the line of the log that names them.</summary>
internal static partial class NewcomersOut
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string OfReport(string before, string after)
    {
        var known = Defaults(JsonNode.Parse(before)!).Select(Id).ToHashSet(StringComparer.Ordinal);
        var report = JsonNode.Parse(after)!;
        var defaults = Defaults(report);
        foreach (var newcomer in defaults.Where(entry => !known.Contains(Id(entry)) && entry!["state"]!.GetValue<string>() != "on").ToList())
        {
            defaults.Remove(newcomer);
        }

        return report.ToJsonString(Json) + "\n";
    }

    public static string OfTelemetry(string after) => ReportingLine().Replace(after, "");

    private static JsonArray Defaults(JsonNode report) => report["defaults"]!.AsArray();

    private static string Id(JsonNode? entry) => entry!["id"]!.GetValue<string>();

    [GeneratedRegex(@"log PlatformSdk: In report mode, [^\n]*\n(  [^\n]*\n)*\n?")]
    private static partial Regex ReportingLine();
}
