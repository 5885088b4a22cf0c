using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>The project before or after a fix, as a test writes it down.</summary>
internal sealed class SolutionState
{
    public SourceFileList Sources { get; } = new("/0/Test", ".cs");

    /// <summary>appsettings, waivers and the like; may hold mark-up too.</summary>
    public SourceFileList AdditionalFiles { get; } = new("/0/Additional", ".txt");

    public SourceFileList AnalyzerConfigFiles { get; } = new("/.config", ".globalconfig");

    public ICollection<MetadataReference> AdditionalReferences { get; } = new List<MetadataReference>();

    public IList<DiagnosticResult> ExpectedDiagnostics { get; } = new List<DiagnosticResult>();

    /// <summary>An executable where a source has top-level statements, else a library.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>This state with what it does not say taken from <paramref name="parent"/>.</summary>
    public SolutionState WithInheritedValuesFrom(SolutionState parent, Func<string, bool> isFixable)
    {
        var state = new SolutionState { OutputKind = OutputKind ?? parent.OutputKind };
        Copy(Sources, parent.Sources, state.Sources);
        Copy(AdditionalFiles, parent.AdditionalFiles, state.AdditionalFiles);
        Copy(AnalyzerConfigFiles, parent.AnalyzerConfigFiles, state.AnalyzerConfigFiles);
        Copy(AdditionalReferences, parent.AdditionalReferences, state.AdditionalReferences);

        // Sources of its own mean that a fix was made: what it fixes is gone.
        var left = Sources.Count == 0 && AdditionalFiles.Count == 0
            ? parent.ExpectedDiagnostics
            : parent.ExpectedDiagnostics.Where(result => !isFixable(result.Id));
        Copy(ExpectedDiagnostics, [.. left], state.ExpectedDiagnostics);
        return state;
    }

    private static void Copy<T>(ICollection<T> own, ICollection<T> inherited, ICollection<T> target)
    {
        foreach (var item in own.Count > 0 ? own : inherited)
        {
            target.Add(item);
        }
    }
}
