namespace PlatformSdk.Tool.Catalog.Model;

/// <param name="Key">The configuration key.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Expected">What it accepts.</param>
/// <param name="Default">The value under the oldest baseline of the catalogue.</param>
/// <param name="Changes">The values of later baselines, where they differ.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record CatalogedOption(
    string Key,
    string Summary,
    string Expected,
    string Default,
    IReadOnlyList<CatalogedOptionChange>? Changes = null,
    string? Source = null)
{
    public string DefaultAt(string baseline) =>
        Changes?.LastOrDefault(change => BaselineOrder.IsInForce(change.Baseline, baseline))?.Default ?? Default;
}
