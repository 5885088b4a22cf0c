namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Leaves a source that does not compile.</summary>
internal sealed class BreakingFix : MethodNameFix
{
    protected override string Change(string name) => "object";
}
