using Microsoft.CodeAnalysis.CodeFixes;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Cannot fix all.</summary>
internal sealed class OneByOneFix : MethodNameFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}
