using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Package.Tests;

/// <summary>
/// What an editor does with a project: asks its build for the compiler's command line, opens that as a workspace with the
/// packed analyzers, shows diagnostics without a build, offers code actions and writes what one of them changes.
/// </summary>
internal sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Project project;

    private Editor(string folder, string name, IEnumerable<string> arguments)
    {
        var info = CommandLineProject.CreateProjectInfo(name, LanguageNames.CSharp, arguments, folder, workspace);

        // The workspace's compiler is older than the SDK's: it calls the same language "preview".
        project = workspace.AddProject(info.WithParseOptions(((CSharpParseOptions)info.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview)));
    }

    public static async Task<Editor> OpenAsync(Cli cli, string folder, string name, params string[] properties)
    {
        var answer = (await cli.DotnetAsync(
            folder,
            ["msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false", "-getItem:CscCommandLineArgs", .. properties])).Succeeds();
        using var json = JsonDocument.Parse(answer.Output[answer.Output.IndexOf('{', StringComparison.Ordinal)..]);
        return new Editor(folder, name, [.. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)]);
    }

    /// <summary>What the analyzers show in the open project, without a build.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var failures = new List<string>();
        foreach (var reference in project.AnalyzerReferences.OfType<AnalyzerFileReference>())
        {
            reference.AnalyzerLoadFailed += (_, failure) => failures.Add($"{reference.FullPath}: {failure.Message}");
        }

        var analyzers = project.AnalyzerReferences.Where(IsOurs).SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToList();
        Assert.True(analyzers.Count > 0, $"No analyzer of {string.Join(", ", project.AnalyzerReferences.Select(reference => reference.FullPath))} was loaded. {string.Join(Environment.NewLine, failures)}");
        return await compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    /// <summary>The code actions on a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var document = project.GetDocument(diagnostic.Location.SourceTree)!;
        var actions = new List<CodeAction>();
        foreach (var provider in FixProviders().Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        }

        return actions;
    }

    /// <summary>Writes the files that an action changes or adds, as saving them all would.</summary>
    public async Task ApplyAsync(CodeAction action, CancellationToken cancellationToken)
    {
        var operation = (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single();
        var changes = operation.ChangedSolution.GetChanges(project.Solution).GetProjectChanges().Single();
        var documents = changes.GetChangedDocuments().Select(id => (TextDocument)operation.ChangedSolution.GetDocument(id)!)
            .Concat(changes.GetChangedAdditionalDocuments().Concat(changes.GetAddedAdditionalDocuments()).Select(id => operation.ChangedSolution.GetAdditionalDocument(id)!));
        foreach (var document in documents)
        {
            await File.WriteAllTextAsync(document.FilePath!, (await document.GetTextAsync(cancellationToken)).ToString(), cancellationToken);
        }
    }

    public void Dispose() => workspace.Dispose();

    private static bool IsOurs(AnalyzerReference reference) => Path.GetFileName(reference.FullPath)?.StartsWith("PlatformSdk.", StringComparison.Ordinal) == true;

    private IEnumerable<CodeFixProvider> FixProviders() => project.AnalyzerReferences.Where(IsOurs).OfType<AnalyzerFileReference>()
        .SelectMany(reference => reference.GetAssembly().GetTypes())
        .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
