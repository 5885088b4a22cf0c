using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Projects;

/// <summary>Finds the project or the solution that a command is about, as <c>dotnet build</c> does: the only one of a folder.</summary>
internal static class ProjectFinder
{
    private static readonly string[] Solutions = [".sln", ".slnx"];

    /// <summary>What the option names, else what the folder holds; <see langword="null"/> where no option is given and the folder holds neither.</summary>
    /// <param name="directory">Where to look.</param>
    /// <param name="given">The value of <c>--project</c>: a project, a solution or a folder.</param>
    public static ProjectTarget? TryFind(string directory, string? given)
    {
        if (given is null)
        {
            return InFolder(directory);
        }

        var path = Path.GetFullPath(Path.Combine(directory, given));
        if (Directory.Exists(path))
        {
            return InFolder(path) ?? throw NothingIn(path);
        }

        if (!File.Exists(path))
        {
            throw ToolException.Usage(new ToolError(path, "it does not exist", "a project, a solution or a folder with one of them", "Give --project the path of one that exists."));
        }

        return IsSolution(path) || IsProject(path)
            ? Target(path)
            : throw ToolException.Usage(new ToolError(path, "it is neither a C# project nor a solution", "a .csproj, .sln or .slnx file", "Give --project the path of one."));
    }

    public static ProjectTarget Find(string directory, string? given) => TryFind(directory, given) ?? throw NothingIn(directory);

    /// <summary>The one project; a solution will do where it has only one.</summary>
    public static string? TryFindProject(string directory, string? given) => TryFind(directory, given) is { } target ? Only(target) : null;

    public static string FindProject(string directory, string? given) => Only(Find(directory, given));

    private static string Only(ProjectTarget target) => target.Projects is [var only] ? only : throw ToolException.Usage(new ToolError(
        target.Path,
        target.Projects.Count == 0 ? "it has no C# project" : $"it has {target.Projects.Count} projects: {Names(target.Projects)}",
        "one project",
        "Say which: --project <path of the .csproj file>."));

    private static ProjectTarget? InFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw ToolException.Usage(new ToolError(folder, "it does not exist", "a folder", "Give --directory the path of a folder that exists."));
        }

        var files = Directory.EnumerateFiles(folder).Where(static file => IsProject(file) || IsSolution(file)).Order(StringComparer.Ordinal).ToList();
        var projects = files.Where(IsProject).ToList();
        var candidates = projects.Count > 0 ? projects : files;
        return candidates switch
        {
            [] => null,
            [var only] => Target(only),
            _ => throw ToolException.Usage(new ToolError(
                folder, $"it has {candidates.Count}: {Names(candidates)}", "one project or one solution", $"Say which: --project {Path.GetFileName(candidates[0])}.")),
        };
    }

    private static ProjectTarget Target(string path) => new(path, IsSolution(path) ? SolutionFile.ProjectsOf(path) : [path]);

    private static ToolException NothingIn(string folder) => ToolException.Usage(new ToolError(
        folder, "it has no C# project and no solution", "a folder with one .csproj, .sln or .slnx file", "Go to the service's folder, or name its project: --project <path>."));

    private static string Names(IEnumerable<string> paths) => string.Join(", ", paths.Select(Path.GetFileName));

    private static bool IsProject(string path) => Path.GetExtension(path).Equals(".csproj", StringComparison.OrdinalIgnoreCase);

    private static bool IsSolution(string path) => Solutions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
