using System.Text.RegularExpressions;
using House.Tests.Catalog;

namespace House.Tests.Docs;

public sealed partial class PagesTests
{
    private static readonly string[] RuleHeadings = ["## What it reports", "## Why", "## Fix", "## When to waive it", "## Example"];

    public static TheoryData<string> Rules => [.. CatalogItems.Rules.Concat(CatalogItems.BuildErrors).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_page_has_its_headings_in_order(string id) =>
        Assert.Equal(RuleHeadings, Repository.Read($"docs/rules/{id}.md").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Fact]
    public void The_first_two_commands_run_the_sample_and_the_tests()
    {
        var commands = CodeBlock.All.Where(block => block is { File: "README.md", Language: "console" })
            .SelectMany(block => block.Text.Split('\n'))
            .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
            .Select(line => line[2..]);

        Assert.Equal(["dotnet run --project samples/Orders.Api", "dotnet test"], commands.Take(2));
    }

    [Fact]
    public void Every_link_to_a_file_leads_somewhere() => Assert.All(
        Repository.Files(".", "*.md"),
        page => Assert.All(Links().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value), link =>
            Assert.True(Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link)), $"{page} links to {link}.")));

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Links();
}
