using Microsoft.CodeAnalysis.CodeFixes;

namespace PlatformSdk.Analyzers.Tests.Rules;

/// <summary>The short form of <see cref="RuleTest{TFix}"/>.</summary>
internal static class RuleVerifier<TFix>
    where TFix : CodeFixProvider, new()
{
    /// <summary>What is marked is reported, and its fix leaves <paramref name="fixedSource"/>.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) =>
        new RuleTest<TFix> { TestCode = source, FixedCode = fixedSource }.RunAsync();

    /// <summary>What is marked is reported and has no fix; without mark-up the rule is silent.</summary>
    public static Task VerifyAnalyzerAsync(string source) => new RuleTest<TFix> { TestCode = source }.RunAsync();
}
