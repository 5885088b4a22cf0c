using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>A real workspace that holds one state, once or in several copies.</summary>
internal static class TestSolution
{
    // What the compiler of the .NET 10 SDK calls version 14 is still "preview" to the Roslyn that the analyzers compile against.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static Solution Create(Workspace workspace, Expectation content, ProjectSettings settings, int copies = 1)
    {
        var solution = workspace.CurrentSolution;
        solution = solution.WithOptions(solution.Options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, "\n"));
        for (var copy = 0; copy < copies; copy++)
        {
            solution = AddProject(solution, content, settings, copy);
        }

        return solution;
    }

    /// <summary>The folder of a copy.</summary>
    public static string Root(int copy) => copy == 0 ? "" : $"/Copy{copy}";

    private static Solution AddProject(Solution solution, Expectation content, ProjectSettings settings, int copy)
    {
        // Documents of one path in two projects are "linked" to the workspace, and would be changed together.
        var root = Root(copy);
        var name = copy == 0 ? "TestProject" : $"TestProject{copy}";
        var id = ProjectId.CreateNewId(name);
        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            $"{root}/0/{name}.csproj",
            compilationOptions: CompilationOptions(content, settings),
            parseOptions: ParseOptions,
            metadataReferences: settings.References.Concat(content.State.AdditionalReferences)));

        foreach (var (path, text) in content.Sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), FileName(path), SourceText.From(text), filePath: root + path);
        }

        foreach (var (path, text) in content.AdditionalFiles)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), FileName(path), SourceText.From(text), filePath: root + path);
        }

        foreach (var (path, text) in content.State.AnalyzerConfigFiles.Append(("/.globalconfig", settings.GlobalConfig)))
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), FileName(path), SourceText.From(text), filePath: path);
        }

        return solution.AddDocument(
            DocumentId.CreateNewId(id), FileName(ImplicitUsings.Path), SourceText.From(settings.GlobalUsings), filePath: root + ImplicitUsings.Path);
    }

    private static CSharpCompilationOptions CompilationOptions(Expectation content, ProjectSettings settings) =>
        new(
            content.State.OutputKind ?? (HasTopLevelStatements(content) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary),
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: settings.DiagnosticOptions);

    private static bool HasTopLevelStatements(Expectation content) =>
        content.Sources.Any(source =>
            CSharpSyntaxTree.ParseText(source.Text, ParseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
