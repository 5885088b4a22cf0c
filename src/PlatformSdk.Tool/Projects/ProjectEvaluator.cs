using System.Text.Json;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Processes;

namespace PlatformSdk.Tool.Projects;

/// <summary>Asks MSBuild what a project is. Nothing is built or restored, so nothing is written and no network is used.</summary>
internal sealed class ProjectEvaluator(ToolEnvironment environment)
{
    private const string Framework = "TargetFramework";
    private const string Frameworks = "TargetFrameworks";

    /// <param name="project">The project file.</param>
    /// <param name="properties">The properties to ask for.</param>
    /// <param name="items">The item types to ask for.</param>
    /// <param name="cancellationToken">Ends MSBuild.</param>
    public async Task<ProjectEvaluation> EvaluateAsync(
        string project, IReadOnlyList<string> properties, IReadOnlyList<string> items, CancellationToken cancellationToken)
    {
        var outer = await AskAsync(project, properties, items, null, cancellationToken);

        // What packages bring is imported for a framework, not for the project as a whole.
        return outer.Property(Framework).Length == 0 && outer.Property(Frameworks).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
            ? await AskAsync(project, properties, items, first, cancellationToken)
            : outer;
    }

    private async Task<ProjectEvaluation> AskAsync(
        string project, IReadOnlyList<string> properties, IReadOnlyList<string> items, string? framework, CancellationToken cancellationToken)
    {
        var directory = Path.GetDirectoryName(project) ?? ".";
        string[] arguments =
        [
            "msbuild", project, "-nologo",
            .. properties.Append(Framework).Append(Frameworks).Distinct(StringComparer.OrdinalIgnoreCase).Select(static name => "-getProperty:" + name),
            .. items.Select(static type => "-getItem:" + type),
            .. framework is null ? Array.Empty<string>() : [$"-p:{Framework}={framework}"],
        ];
        var result = await new Dotnet(environment).RunAsync(directory, arguments, null, cancellationToken);
        return result.ExitCode == 0 ? Read(project, result.Output) : throw Failed(project, (result.Output + result.Error).Trim());
    }

    private static ProjectEvaluation Read(string project, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new ProjectEvaluation
            {
                Path = project,
                Properties = Values(document.RootElement.GetProperty("Properties")),
                ItemLists = document.RootElement.TryGetProperty("Items", out var items)
                    ? items.EnumerateObject().ToDictionary(static list => list.Name, static list => Items(list.Value), StringComparer.OrdinalIgnoreCase)
                    : new Dictionary<string, IReadOnlyList<ProjectItem>>(),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Failed(project, json.Trim());
        }
    }

    private static IReadOnlyList<ProjectItem> Items(JsonElement list) =>
    [
        .. list.EnumerateArray().Select(static item =>
        {
            var metadata = Values(item);
            return new ProjectItem(metadata.GetValueOrDefault("Identity", ""), metadata);
        }),
    ];

    private static Dictionary<string, string> Values(JsonElement values) => values.EnumerateObject()
        .ToDictionary(static value => value.Name, static value => value.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);

    private static ToolException Failed(string project, string said) => ToolException.CouldNotMeasure(new ToolError(
        project,
        "MSBuild cannot evaluate it: " + (said.Length == 0 ? "it said nothing" : said.Split('\n')[^1].Trim()),
        "a project that dotnet build can load",
        $"Run dotnet build {Path.GetFileName(project)} and mend what it reports."));
}
