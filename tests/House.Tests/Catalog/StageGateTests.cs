using PlatformSdk.Hosting.StartupReport;

namespace House.Tests.Catalog;

/// <summary>What must be there before an entry enters a stage, as far as only the sources can show it; the rest is checked by <c>platform catalog verify</c>.</summary>
public sealed class StageGateTests
{
    public static TheoryData<string> Ids => [.. CatalogItems.All.Select(item => item.Id)];

    public static TheoryData<string> Rules => [.. CatalogItems.Rules.Select(item => item.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_counts_an_entry_exists(string id)
    {
        var item = CatalogItems.All.Single(item => item.Id == id);
        switch (item.Metric.Kind)
        {
            case "instrument":
                Assert.Contains(Repository.Files("src", "*.cs"), file => Repository.Read(file).Contains($"\"{item.Metric.Name}\"", StringComparison.Ordinal));
                break;
            case "report":
                Assert.Equal(
                    ["defaults", "state"],
                    item.Metric.Name.Split('.').Zip([typeof(PlatformReport), typeof(ReportedDefault)])
                        .Select(part => part.Second.GetProperties().SingleOrDefault(property => property.Name.Equals(part.First, StringComparison.OrdinalIgnoreCase)) is null ? null : part.First));
                Assert.Equal("default", item.Kind);
                break;
            default:
                Assert.Equal(("sarif", "runs.results", "rule"), (item.Metric.Kind, item.Metric.Name, item.Kind));
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_tested_where_it_reports_and_where_it_is_silent(string id)
    {
        var analyzer = Repository.Files("analyzers/PlatformSdk.Analyzers/Rules", "*Analyzer.cs").Single(file => Repository.Read(file).Contains($"\"{id}\"", StringComparison.Ordinal));
        var stem = Path.GetFileName(analyzer)[..^"Analyzer.cs".Length];
        var tests = string.Concat(Repository.Files("tests/PlatformSdk.Analyzers.Tests/Rules", stem + "*Tests.cs").Select(Repository.Read));

        Assert.Contains(" Is_silent", tests, StringComparison.Ordinal);
        Assert.Matches(@"\[\||\{\|", tests);
    }
}
