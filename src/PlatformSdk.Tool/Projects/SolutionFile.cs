using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Projects;

/// <summary>The projects that a solution names.</summary>
internal static partial class SolutionFile
{
    public static IReadOnlyList<string> ProjectsOf(string path)
    {
        try
        {
            var names = System.IO.Path.GetExtension(path).Equals(".slnx", StringComparison.OrdinalIgnoreCase)
                ? XDocument.Load(path).Descendants("Project").Select(static project => project.Attribute("Path")?.Value ?? "")
                : Entry().Matches(File.ReadAllText(path)).Select(static entry => entry.Groups["path"].Value);
            var folder = System.IO.Path.GetDirectoryName(path) ?? ".";
            return
            [
                .. names
                    .Where(static name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                    .Select(name => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, name.Replace('\\', System.IO.Path.DirectorySeparatorChar)))),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            throw ToolException.CouldNotMeasure(new ToolError(path, exception.Message, "a solution that can be read", "Mend the file; dotnet sln list shows what the SDK makes of it."));
        }
    }

    [GeneratedRegex("""^Project\("[^"]*"\) = "[^"]*", "(?<path>[^"]+)",""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
