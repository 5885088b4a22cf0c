using System.Text.Json;

namespace Package.Tests.Golden;

/// <summary>The platform's findings in a log that the compiler wrote, one a line.</summary>
internal static class SarifFindings
{
    public static string Read(string file)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(file));
        var findings = log.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("PLAT", StringComparison.Ordinal))
            .Select(Describe)
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Text, StringComparer.Ordinal);
        return string.Concat(findings.Select(finding => $"{finding.File}({finding.Line},{finding.Column}): {finding.Text}\n"));
    }

    private static (string File, int Line, int Column, string Text) Describe(JsonElement result)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        return (
            Path.GetFileName(new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            $"{result.GetProperty("level").GetString()} {result.GetProperty("ruleId").GetString()}{(result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0 ? " (suppressed)" : "")}: {result.GetProperty("message").GetProperty("text").GetString()}");
    }
}
