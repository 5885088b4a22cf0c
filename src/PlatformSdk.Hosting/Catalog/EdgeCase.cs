namespace PlatformSdk.Hosting.Catalog;

/// <summary>A known situation in which the entry must do the right thing, and the test that proves it.</summary>
/// <param name="situation">What the service looks like, in one sentence.</param>
/// <param name="test">The proof: <c>TestClass.Test_method</c>. A house test checks that it exists. Without one the case is open, and keeps the entry from being required.</param>
internal sealed class EdgeCase(string situation, string? test = null)
{
    public string Situation { get; } = situation;

    public string? Test { get; } = test;
}
