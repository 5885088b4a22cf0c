namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>A known situation and the test that proves it is handled. Without a test it is open.</summary>
internal sealed record CatalogedEdgeCase(string Situation, string? Test = null)
{
    public bool IsOpen => string.IsNullOrWhiteSpace(Test);
}
