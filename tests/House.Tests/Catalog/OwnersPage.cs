using System.Text;
using PlatformSdk.Hosting.Catalog;

namespace House.Tests.Catalog;

/// <summary>Who answers for what, how to reach them, and what they promise.</summary>
internal static class OwnersPage
{
    public static string Render()
    {
        var text = new StringBuilder("# The owners\n\nGenerated from the entries in the code. Every default and every rule has one of these teams. ");
        text.Append("An objection, a waiver's reason or a false positive gets an answer from it: a fix, an option, or a refusal in writing.\n");
        foreach (var owner in Owner.All)
        {
            text.Append($"\n## {owner.Team}\n{owner.Scope} [Contact](../{owner.Contact}).\n\n> {owner.Promise}\n\n| Entry | What it does | Area | Longest waiver |\n|---|---|---|---|\n");
            foreach (var item in CatalogItems.All.Where(item => item.Owner == owner.Team))
            {
                text.Append($"| [{item.Id}]({item.Docs["docs/".Length..]}) | {item.Title} | {item.Area} | {item.MaximalWaiverDays} days |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The headings that the contacts of the catalogue lead to.</summary>
    public static string Headings() => string.Join('\n', Owner.All.Select(owner => $"### {owner.Team}\n{owner.Scope}\n"));
}
