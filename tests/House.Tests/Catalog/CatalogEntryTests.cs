using System.Text.RegularExpressions;

namespace House.Tests.Catalog;

public sealed class CatalogEntryTests
{
    private static readonly string[] Areas = ["security", "telemetry", "health", "resilience", "golden-path", "governance"];

    private static readonly Lazy<string> TestSources = new(() => string.Join('\n', Repository.Files("tests", "*Tests.cs").Select(Repository.Read)));

    public static TheoryData<string> Ids => [.. CatalogItems.All.Select(item => item.Id)];

    [Fact]
    public void An_id_is_used_once() => Assert.Empty(CatalogItems.All.GroupBy(item => item.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_an_owner_a_reason_and_a_stage(string id)
    {
        var item = Find(id);
        Assert.Contains($"### {item.Owner}\n", Repository.Read("CONTRIBUTING.md"), StringComparison.Ordinal);
        Assert.Contains(item.Area, Areas);
        Assert.InRange(item.Title.Length, 10, 120);
        Assert.True(item.Rationale.Length >= 40, "The rationale says nothing.");
        Assert.InRange(item.Cost.Length, 20, 200);
        Assert.DoesNotMatch(@"\d+(\.\d+)? ?([nµm]s|[KM]i?B|B)\b", item.Cost);
        Assert.InRange(item.MaximalWaiverDays, 1, 366);
        Assert.Matches(@"^\d+\.\d+\.\d+$", item.Since);
        Assert.NotEmpty(item.Stages);
        Assert.All(item.Stages, stage => Assert.Contains(stage.Baseline, PlatformSdk.Hosting.Baselines.SupportedBaselines.All));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_doc_page_that_names_it(string id)
    {
        var item = Find(id);
        Assert.True(Repository.Exists(item.Docs), item.Docs + " is missing.");
        Assert.Contains(id, Repository.Read(item.Docs), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_owner_that_an_entry_may_name_answers_for_one() => Assert.All(
        PlatformSdk.Hosting.Catalog.Owner.All, owner => Assert.Contains(CatalogItems.All, item => item.Owner == owner.Team));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_edge_case_has_a_test_that_exists(string id)
    {
        foreach (var edge in Find(id).EdgeCases.Where(edge => edge.Test is not null))
        {
            var parts = edge.Test!.Split('.');
            Assert.True(parts.Length == 2, $"{edge.Test} is not TestClass.Test_method.");
            Assert.Matches(new Regex($@"\bclass {Regex.Escape(parts[0])}\b"), TestSources.Value);
            Assert.Matches(new Regex($@"\b{Regex.Escape(parts[1])}\("), TestSources.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_of_a_default_documents_every_key_with_its_range_and_default(string id)
    {
        var item = Find(id);
        foreach (var option in item.Options ?? [])
        {
            var page = Repository.Read(item.Docs);
            Assert.Contains(option.Key, page, StringComparison.Ordinal);
        }
    }

    private static CatalogItem Find(string id) => CatalogItems.All.Single(item => item.Id == id);
}
