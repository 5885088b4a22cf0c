using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// Gives each finding a fingerprint that stays when lines above it come and go: rule, project, member, the text of its line
/// without layout, and which of equals it is.
/// </summary>
internal sealed partial class Fingerprints(SourceRoot root)
{
    /// <summary>The key under <c>partialFingerprints</c>; another way to make them needs another one.</summary>
    public const string Key = "platformSdk/v1";

    private readonly Dictionary<string, string[]> files = new(StringComparer.Ordinal);

    /// <summary>The findings in order of place, each with its fingerprint.</summary>
    public IReadOnlyList<Finding> AddTo(IEnumerable<Finding> findings)
    {
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. findings
                .OrderBy(finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Region?.StartLine).ThenBy(finding => finding.Region?.StartColumn)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Project, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)
                .Select(finding =>
                {
                    var identity = string.Join('\n', finding.Rule, finding.Project, finding.Symbol ?? finding.Path, LineOf(finding) ?? finding.Message);
                    var occurrence = occurrences[identity] = occurrences.GetValueOrDefault(identity) + 1;
                    return finding with { Fingerprint = Hash(identity + "\n" + occurrence.ToString(CultureInfo.InvariantCulture)) };
                }),
        ];
    }

    private string? LineOf(Finding finding)
    {
        if (finding is not { Path: { } path, Region: { } region })
        {
            return null;
        }

        if (!files.TryGetValue(path, out var lines))
        {
            files.Add(path, lines = Read(root.Absolute(path)));
        }

        return region.StartLine >= 1 && region.StartLine <= lines.Length ? Whitespace().Replace(lines[region.StartLine - 1], "") : null;
    }

    private static string[] Read(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The compiler could read it; a fingerprint by the message is better than no report.
            return [];
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Whitespace();
}
