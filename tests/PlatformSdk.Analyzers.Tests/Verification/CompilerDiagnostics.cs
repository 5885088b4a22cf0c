namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>From which severity on the compiler's own diagnostics must be expected.</summary>
internal enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}
