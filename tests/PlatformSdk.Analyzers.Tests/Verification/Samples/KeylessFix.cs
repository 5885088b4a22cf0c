namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Its code action has no equivalence key.</summary>
internal sealed class KeylessFix : MethodNameFix
{
    protected override string? EquivalenceKey => null;
}
