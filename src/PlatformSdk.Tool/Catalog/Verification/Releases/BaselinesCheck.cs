using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Releases;

/// <summary>Baselines are in order, end with <c>preview</c>, are added at the end, and stay for at least four.</summary>
internal sealed class BaselinesCheck : ICatalogCheck
{
    /// <summary>How many released baselines a package supports at least.</summary>
    public const int Window = 4;

    public string Name => "baselines";

    public IEnumerable<CatalogFault> Check(CatalogHistory history)
    {
        var baselines = history.Current.Baselines;
        var ordered = baselines.Distinct(StringComparer.Ordinal).Order(BaselineOrder.Instance);
        if (!baselines.SequenceEqual(ordered) || !baselines.All(BaselineOrder.IsBaseline) || baselines[^1] != BaselineOrder.Preview)
        {
            yield return new CatalogFault(
                "", "baselines", string.Join(", ", baselines), $"each once, the oldest first, {BaselineOrder.Preview} last", "Put them in order; a baseline is a year and a number, such as 2026.1.");
            yield break;
        }

        var released = history.Baselines.Where(history.IsReleased).ToList();
        foreach (var baseline in baselines.SkipLast(1).Where(baseline => !history.IsReleased(baseline)))
        {
            if (released.Count > 0 && BaselineOrder.IsInForce(baseline, released[^1]))
            {
                yield return new CatalogFault("", "baselines", $"{baseline}, which no release has", $"one later than {released[^1]}", "A new baseline comes after those that were released.");
            }
        }

        foreach (var gone in released.Except(baselines).Where(gone => history.Baselines.Count(later => later != BaselineOrder.Preview && BaselineOrder.Instance.Compare(later, gone) > 0) < Window))
        {
            yield return new CatalogFault("", "baselines", $"{gone} is gone", $"the last {Window} released baselines", "Keep it: services are pinned to it.");
        }
    }
}
