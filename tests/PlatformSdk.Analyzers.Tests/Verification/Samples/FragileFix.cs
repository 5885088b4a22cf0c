namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Throws for names that the source of its test does not have, and a garbled one may.</summary>
internal sealed class FragileFix : MethodNameFix
{
    protected override string Change(string name) =>
        name == "good" ? base.Change(name) : throw new InvalidOperationException("boom");
}
