using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlatformSdk.Tool.Building;

/// <summary>Reads what MSBuild's file logger wrote when it was asked for errors only.</summary>
internal static partial class BuildErrorLog
{
    public static IReadOnlyList<BuildError> Read(string file) => File.Exists(file) ? Parse(File.ReadAllText(file)) : [];

    public static IReadOnlyList<BuildError> Parse(string text)
    {
        var errors = new List<BuildError>();
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Error().IsMatch(lines[i]))
            {
                continue;
            }

            // A message of several lines ends with the project, too.
            var message = new StringBuilder(lines[i]);
            while (i + 1 < lines.Length && lines[i + 1].Trim().Length > 0 && !Error().IsMatch(lines[i + 1]))
            {
                message.Append(' ').Append(lines[++i].Trim());
            }

            errors.Add(Of(Error().Match(message.ToString())));
        }

        return [.. errors.Distinct()];
    }

    private static BuildError Of(Match match)
    {
        var project = match.Groups["project"].Value.Split("::", 2);
        var framework = project.Length == 2 ? Framework().Match(project[1]) : null;
        return new BuildError(
            project[0].Length == 0 ? null : project[0],
            framework is { Success: true } ? framework.Groups[1].Value : null,
            match.Groups["file"].Value is { Length: > 0 } file ? file.Trim() : null,
            Number(match.Groups["line"]),
            Number(match.Groups["column"]),
            match.Groups["code"].Value,
            match.Groups["text"].Value.Trim());
    }

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // MSBuild's canonical form: origin(line,column): error CODE: text (page) [project::TargetFramework=x]
    [GeneratedRegex("""^\s*(?<file>[^\r\n]*?)(?:\((?<line>[0-9]+)(?:,(?<column>[0-9]+))?[^()]*\))?\s*:\s+(?:[A-Za-z]+ )?error (?<code>[A-Za-z]+[0-9]+)?\s*:\s*(?<text>.*?)(?:\s\(https?://[^\s()]+\))?(?:\s\[(?<project>[^\[\]]+)\])?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Error();

    [GeneratedRegex("TargetFramework=([^:;,]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Framework();
}
