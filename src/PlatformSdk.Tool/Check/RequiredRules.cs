using System.Text.RegularExpressions;
using PlatformSdk.Tool.Building;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// The rules that the pin of a project makes errors: read from the severity files of the very package that the project is
/// built with, so that this command and the compiler never disagree about what is required.
/// </summary>
internal sealed partial class RequiredRules
{
    private readonly Dictionary<string, IReadOnlySet<string>> known = new(StringComparer.Ordinal);

    /// <summary>The ids that are required of a project, what it adopts and holds included.</summary>
    public IReadOnlySet<string> Of(ProjectFacts project)
    {
        if (project.SeverityFile is not { } file || !File.Exists(file))
        {
            return new HashSet<string>();
        }

        var text = File.ReadAllText(file);
        var required = new HashSet<string>(Errors(file), StringComparer.Ordinal);
        Take(required, project.Adopted, Neighbour(file, text, "next"));
        Take(required, project.Held, Neighbour(file, text, "previous"));
        return required;
    }

    private void Take(HashSet<string> required, IReadOnlyList<string> rules, string file)
    {
        var others = Errors(file);
        foreach (var rule in rules)
        {
            _ = others.Contains(rule) ? required.Add(rule) : required.Remove(rule);
        }
    }

    private IReadOnlySet<string> Errors(string file)
    {
        if (!known.TryGetValue(file, out var errors))
        {
            errors = File.Exists(file) ? ErrorLine().Matches(File.ReadAllText(file)).Select(line => line.Groups[1].Value).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();
            known.Add(file, errors);
        }

        return errors;
    }

    private static string Neighbour(string file, string text, string which) =>
        Path.Combine(Path.GetDirectoryName(file)!, Regex.Match(text, $@"(?<=# {which}: )\S+", RegexOptions.CultureInvariant).Value + Path.GetExtension(file));

    [GeneratedRegex(@"^dotnet_diagnostic\.(PLAT[0-9]{4})\.severity\s*=\s*error\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();
}
