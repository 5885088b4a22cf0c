namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Makes one token of a text that the parser reads as several.</summary>
internal sealed class TwoTokensFix : MethodNameFix
{
    protected override string Change(string name) => base.Change(name) + "<T>";
}
