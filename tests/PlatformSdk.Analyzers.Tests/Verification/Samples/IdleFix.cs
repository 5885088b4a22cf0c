namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Offers a code action that changes nothing.</summary>
internal sealed class IdleFix : MethodNameFix
{
    protected override string Change(string name) => name;
}
