using System.Text;
using PlatformSdk.Analyzers.Rules.GoldenPath;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Files;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Init;

/// <summary>Makes a repository ready: the file for waivers, and the pin in every project that uses the packages. Twice is once.</summary>
internal sealed class Initializer(ToolEnvironment environment, string root, bool dryRun)
{
    private const string Create = "create";
    private const string Change = "change";
    private const string Keep = "keep";
    private const string Pin = "PlatformBaseline";
    private const string Floor = "PlatformBaselineFloor";
    private const string Reference = "PackageReference";

    /// <param name="projects">The projects to look at.</param>
    /// <param name="baseline">The baseline to pin; <see langword="null"/> for the one that each project gets already.</param>
    /// <param name="cancellationToken">Ends it before the first file is written; after that all of them are.</param>
    public async Task<IReadOnlyList<InitStep>> RunAsync(IReadOnlyList<string> projects, string? baseline, CancellationToken cancellationToken)
    {
        // All is read before anything is written: a project that cannot be read leaves the repository as it was.
        var evaluator = new ProjectEvaluator(environment);
        var unpinned = new List<(string Project, string Baseline)>();
        var steps = new List<InitStep>();
        foreach (var project in projects)
        {
            var evaluation = await evaluator.EvaluateAsync(project, [Pin, Floor], [Reference], cancellationToken);
            if (evaluation.Property(Pin) is { Length: > 0 } pin)
            {
                steps.Add(new InitStep(Relative(project), Keep, "it is pinned to " + pin));
            }
            else if (evaluation.Items(Reference).Any(static package => package.Identity is RestoredPackage.WebName or RestoredPackage.Name))
            {
                unpinned.Add((project, baseline ?? (evaluation.Property(Floor) is { Length: > 0 } floor ? floor : EmbeddedCatalog.Read().Document.Baselines[0])));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        var waivers = await WriteWaiversAsync();
        foreach (var (project, chosen) in unpinned)
        {
            steps.Add(await WritePinAsync(project, chosen));
        }

        return [waivers, .. steps];
    }

    private async Task<InitStep> WriteWaiversAsync()
    {
        var path = Path.Combine(root, WaiverFile.Name);
        return await UpdateAsync(path, static before => before is null ? Encoding.UTF8.GetBytes(WaiverFileText.Empty) : null)
            ? new InitStep(WaiverFile.Name, Create, "an empty list of waivers, with the schema that editors check it by")
            : new InitStep(WaiverFile.Name, Keep, "it is there already");
    }

    private async Task<InitStep> WritePinAsync(string project, string baseline)
    {
        var written = await UpdateAsync(project, before => before is null ? null : Pinned(project, before, baseline));
        return new InitStep(Relative(project), written ? Change : Keep, written ? $"<{Pin}>{baseline}</{Pin}>" : "it is pinned by a property that does not always apply");
    }

    private static byte[]? Pinned(string project, byte[] before, string baseline)
    {
        var file = EncodedText.Read(before) ?? throw ToolException.CouldNotMeasure(new ToolError(
            project, "it is neither UTF-8 nor UTF-16 with a byte order mark", "a text whose other letters can be kept", $"Write <{Pin}>{baseline}</{Pin}> into it yourself."));
        return PinEdit.For(file.Text, baseline) is { } edit
            ? file.With(string.Concat(file.Text.AsSpan(0, edit.Start), edit.Replacement, file.Text.AsSpan(edit.Start + edit.Length)))
            : null;
    }

    private async Task<bool> UpdateAsync(string path, Func<byte[]?, byte[]?> change) => dryRun
        ? change(File.Exists(path) ? await File.ReadAllBytesAsync(path) : null) is not null
        : await AtomicFile.UpdateAsync(path, change, environment.Time, CancellationToken.None);

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
