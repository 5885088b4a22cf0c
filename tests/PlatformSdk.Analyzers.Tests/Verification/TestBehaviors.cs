namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>Checks that a test goes without.</summary>
[Flags]
internal enum TestBehaviors
{
    None = 0,
    SkipGeneratedCodeCheck = 1,
    SkipSuppressionCheck = 2,
    SkipFuzz = 4,
}
