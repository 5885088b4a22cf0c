using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>Whether the compiler will show a finding as the error that its rule is, and if not, what keeps it from that.</summary>
internal static class SilencedFindings
{
    /// <summary>What silences or lowers the finding, in words; <see langword="null"/> where nothing does.</summary>
    public static string? MeansFor(Diagnostic finding, Compilation compilation, GovernedProject project)
    {
        // The compiler's own judgement, whatever the means: directives, attributes, options and configuration.
        var effective = CompilationWithAnalyzers.GetEffectiveDiagnostics([finding], compilation).FirstOrDefault();
        if (effective is { IsSuppressed: false })
        {
            // Without the pin's severities, as in a test of a rule alone, no rule is an error.
            return effective.Severity == DiagnosticSeverity.Error || !project.ExpectsSeverities ? null : Options(finding, compilation, lowered: true);
        }

        // The directive is named in the message for who reads it; nothing is disabled here.
        return IsUnderPragma(finding) ? "#pragma warning disable" : Options(finding, compilation, lowered: false);
    }

    private static string Options(Diagnostic finding, Compilation compilation, bool lowered)
    {
        var verb = lowered ? " (lowered to less than an error)" : string.Empty;
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(finding.Id, out var option) && option != ReportDiagnostic.Error)
        {
            return (lowered ? "WarningsNotAsErrors or a rule set" : "NoWarn") + verb;
        }

        var provider = compilation.Options.SyntaxTreeOptionsProvider;
        if (provider is not null && finding.Location.SourceTree is { } tree
            && provider.TryGetDiagnosticValue(tree, finding.Id, CancellationToken.None, out var ofTree) && ofTree != ReportDiagnostic.Error)
        {
            return "an .editorconfig" + verb;
        }

        if (provider?.TryGetGlobalDiagnosticValue(finding.Id, CancellationToken.None, out var ofAll) == true && ofAll != ReportDiagnostic.Error)
        {
            return "a global analyzer configuration" + verb;
        }

        return lowered ? "a build that left out the severities of the pin" : "a SuppressMessage attribute";
    }

    private static bool IsUnderPragma(Diagnostic finding)
    {
        if (finding.Location.SourceTree is not { } tree || !tree.GetRoot().ContainsDirectives)
        {
            return false;
        }

        var isDisabled = false;
        for (var directive = tree.GetRoot().GetFirstDirective(); directive is not null && directive.SpanStart < finding.Location.SourceSpan.Start; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma
                && (pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => code.ToString().Trim('"') == finding.Id)))
            {
                isDisabled = pragma.DisableOrRestoreKeyword.ValueText == "disable";
            }
        }

        return isDisabled;
    }
}
