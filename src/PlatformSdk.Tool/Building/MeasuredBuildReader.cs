using PlatformSdk.Tool.Processes;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Building;

/// <summary>Puts together what a build left: its logs, what each project said of itself, and the errors that it printed.</summary>
internal sealed class MeasuredBuildReader
{
    private readonly bool succeeded;
    private readonly IReadOnlyList<ProjectFacts> facts;
    private readonly IReadOnlyList<BuildError> errors;
    private readonly HashSet<BuildError> explained = [];
    private readonly HashSet<BuildError> logged = [];

    private MeasuredBuildReader(bool succeeded, IReadOnlyList<ProjectFacts> facts, IReadOnlyList<BuildError> errors) =>
        (this.succeeded, this.facts, this.errors) = (succeeded, facts, errors);

    public static MeasuredBuild Read(MeasurementFolder folder, ProjectTarget target, ProcessResult result)
    {
        var facts = Directory.GetFiles(folder.Path, "*.begin")
            .Select(file => ProjectFacts.Read(Path.ChangeExtension(file, null)))
            .OrderBy(project => project.Path, StringComparer.Ordinal).ThenBy(project => project.TargetFramework, StringComparer.Ordinal);
        var reader = new MeasuredBuildReader(result.ExitCode == 0, [.. facts], BuildErrorLog.Read(folder.Errors));
        return reader.Read(target, result);
    }

    private MeasuredBuild Read(ProjectTarget target, ProcessResult result)
    {
        List<MeasuredProject> projects = [.. facts.Select(Measured), .. MissingFrameworks(), .. MissingProjects(target)];
        List<BuildError> unexplained = [.. errors.Where(error => !explained.Contains(error))];
        if (!succeeded && errors.Count == 0)
        {
            unexplained.Add(new BuildError(null, null, target.Path, 0, 0, "", $"dotnet build ended with {result.ExitCode} and no error: {LastLines(result)}"));
        }

        return new MeasuredBuild(target.Path, projects, [.. errors.Where(error => !logged.Contains(error))], unexplained);
    }

    private MeasuredProject Measured(ProjectFacts project)
    {
        var own = ErrorsOf(project.Path, project.TargetFramework);
        if (File.Exists(project.Log))
        {
            return Compiled(project, own);
        }

        explained.UnionWith(own);
        var state = own.Count == 0 && !project.ReachedCompiler && (succeeded || !project.IsCSharp) ? MeasurementState.Nothing : MeasurementState.Failed;
        return Of(project, state, own switch
        {
            [var error, ..] => error.ToString(),
            _ when !project.IsCSharp => "it is not C#",
            _ when project.ReachedCompiler => "the compiler left no log",
            _ when succeeded => "it compiles nothing",
            _ when FailedReference(project) is { } reference => $"{reference}, which it needs, was not built",
            _ => "the build stopped before it was compiled",
        });
    }

    private MeasuredProject Compiled(ProjectFacts project, IReadOnlyList<BuildError> own)
    {
        CompilerLog log;
        try
        {
            log = CompilerLogReader.Read(project.Log);
        }
        catch (InvalidDataException error)
        {
            explained.UnionWith(own);
            return Of(project, MeasurementState.Failed, own is [var first, ..] ? $"{error.Message}; {first}" : error.Message);
        }

        var codes = log.Results.Select(found => found.Rule).ToHashSet(StringComparer.Ordinal);
        logged.UnionWith(own.Where(error => codes.Contains(error.Code)));
        explained.UnionWith(logged);
        var failures = log.CompileErrors.ToList();
        var reason = failures is [var error1, ..]
            ? $"it does not compile: {error1.Rule}: {error1.Message}{(failures.Count > 1 ? $" (and {failures.Count - 1} more)" : "")}"
            : "";
        return Of(project, failures.Count > 0 ? MeasurementState.Failed : MeasurementState.Complete, reason) with { Log = log };
    }

    // A build that succeeded has built what there was to build: a property may have chosen one of the frameworks.
    private IEnumerable<MeasuredProject> MissingFrameworks() => succeeded ? [] :
        from project in facts.GroupBy(project => project.Path, StringComparer.Ordinal)
        from framework in project.First().TargetFrameworks.Except(project.Select(one => one.TargetFramework), StringComparer.Ordinal)
        select Of(project.First(), MeasurementState.Failed, Explain(project.Key, framework) ?? "it was not built for this framework") with { TargetFramework = framework };

    private IEnumerable<MeasuredProject> MissingProjects(ProjectTarget target) =>
        from path in target.Projects.Distinct(StringComparer.OrdinalIgnoreCase).Except(facts.Select(project => project.Path), StringComparer.OrdinalIgnoreCase)
        let reason = Explain(path, null)
        select new MeasuredProject
        {
            Name = Path.GetFileNameWithoutExtension(path),
            Path = path,
            State = succeeded && reason is null ? MeasurementState.Nothing : MeasurementState.Failed,
            Reason = reason ?? (succeeded ? "the solution does not build it in this configuration" : "the build stopped before it"),
        };

    private string? Explain(string path, string? framework)
    {
        var own = ErrorsOf(path, framework);
        explained.UnionWith(own);
        return own is [var first, ..] ? first.ToString() : null;
    }

    private string? FailedReference(ProjectFacts project) => project.ProjectReferences.FirstOrDefault(reference =>
        ErrorsOf(reference, null).Count > 0
        || facts.Any(other => IsSame(other.Path, reference) && !other.ReachedCompiler)
        || facts.All(other => !IsSame(other.Path, reference))) is { } failed ? Path.GetFileNameWithoutExtension(failed) : null;

    // Restoring names the project as the file that is at fault, and the solution as the project.
    private List<BuildError> ErrorsOf(string path, string? framework) =>
    [
        .. errors.Where(error => (IsSame(error.Project, path) || IsSame(error.File, path))
            && (framework is null || error.TargetFramework is null || error.TargetFramework == framework)),
    ];

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static MeasuredProject Of(ProjectFacts project, MeasurementState state, string reason) => new()
    {
        Name = project.Name,
        Path = project.Path,
        TargetFramework = project.TargetFramework,
        State = state,
        Reason = reason,
        Facts = project,
    };

    private static string LastLines(ProcessResult result) =>
        string.Join(" ", (result.Output + "\n" + result.Error).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).TakeLast(5));
}
