namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>Checks of a fix that a test goes without.</summary>
[Flags]
internal enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only the first diagnostic is fixed, once.</summary>
    FixOne = 8,
}
