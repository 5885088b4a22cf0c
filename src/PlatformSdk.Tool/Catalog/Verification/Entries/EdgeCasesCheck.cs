using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Entries;

/// <summary>What is required, or announced to be, has no situation left in which it is known to do the wrong thing.</summary>
internal sealed class EdgeCasesCheck : ICatalogCheck
{
    public string Name => "edge-cases";

    public IEnumerable<CatalogFault> Check(CatalogHistory history)
    {
        foreach (var entry in history.Current.Entries)
        {
            if (entry.Stages.FirstOrDefault(stage => stage.Stage == Stages.Required) is not { } required)
            {
                continue;
            }

            for (var i = 0; i < entry.EdgeCases.Count; i++)
            {
                if (entry.EdgeCases[i].IsOpen)
                {
                    yield return new CatalogFault(
                        entry.Id,
                        $"edgeCases[{i}].test",
                        $"none for '{entry.EdgeCases[i].Situation}'",
                        $"the test that proves it, since the entry is required under {required.Baseline}",
                        "Handle the situation and name its test, or keep the entry recommended.");
                }
            }
        }
    }
}
