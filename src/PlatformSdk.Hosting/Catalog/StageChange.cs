namespace PlatformSdk.Hosting.Catalog;

/// <summary>From <paramref name="baseline"/> on, the entry is in <paramref name="stage"/>.</summary>
internal sealed class StageChange(string baseline, Stage stage)
{
    public string Baseline { get; } = baseline;

    public Stage Stage { get; } = stage;
}
