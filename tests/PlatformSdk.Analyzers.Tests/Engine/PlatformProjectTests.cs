using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Tests.Generation;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Tests.Engine;

public sealed class PlatformProjectTests
{
    [Theory]
    [InlineData(OutputKind.ConsoleApplication, "", "", "Service")]
    [InlineData(OutputKind.WindowsApplication, "", "", "Service")]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "", "", "Library")]
    [InlineData(OutputKind.ConsoleApplication, "IsTestProject", "true", "Test")]
    [InlineData(OutputKind.ConsoleApplication, "IsTestProject", "false", "Service")]
    [InlineData(OutputKind.ConsoleApplication, "IsTestingPlatformApplication", "True", "Test")]
    [InlineData(OutputKind.ConsoleApplication, "IsAspireHost", "true", "Tool")]
    [InlineData(OutputKind.ConsoleApplication, "PlatformRole", "tool", "Tool")]
    [InlineData(OutputKind.ConsoleApplication, "PlatformRole", "LIBRARY", "Library")]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "PlatformRole", "service", "Service")]
    [InlineData(OutputKind.ConsoleApplication, "PlatformRole", "Shipped", "Library")]
    [InlineData(OutputKind.ConsoleApplication, "PlatformRole", "something else", "Library")]
    public void Takes_the_role_from_the_project_or_what_it_builds(OutputKind output, string property, string value, string role) =>
        Assert.Equal(role, Project(output, (property, value)).Role.ToString());

    [Theory]
    [InlineData("2026.1", "Recommended", true)]
    [InlineData("2026.1", "Required", true)]
    [InlineData("2026.1", "Deprecated", true)]
    [InlineData("2026.1", "Preview", false)]
    [InlineData("2026.1", "Removed", false)]
    [InlineData("preview", "Required", true)]
    [InlineData("", "Required", true)]
    [InlineData("1999.1", "Required", true)]
    public void Runs_what_has_left_preview_under_the_pin(string baseline, string stage, bool runs) =>
        Assert.Equal(runs, Project(OutputKind.ConsoleApplication, ("PlatformBaseline", baseline)).Runs(Entry(new StageChange("2026.1", Enum.Parse<Stage>(stage)))));

    [Theory]
    [InlineData("2026.1", false)]
    [InlineData("preview", true)]
    public void Runs_what_the_next_baseline_adds_from_that_baseline_on(string baseline, bool runs)
    {
        var project = Project(OutputKind.ConsoleApplication, ("PlatformBaseline", baseline));

        Assert.Equal(runs, project.Runs(Entry(new StageChange("preview", Stage.Recommended))));
        Assert.Equal(runs, project.Runs(Entry(new StageChange("2026.1", Stage.Preview), new StageChange("preview", Stage.Recommended))));
    }

    [Theory]
    [InlineData("PLAT0001", true)]
    [InlineData("Other|PLAT0001", true)]
    [InlineData("Other|PLAT00010", false)]
    [InlineData("", false)]
    public void Runs_what_is_adopted_before_its_time(string adopted, bool runs)
    {
        var project = Project(OutputKind.ConsoleApplication, ("PlatformBaseline", "2026.1"), ("PlatformAdopt", adopted));

        Assert.Equal(runs, project.Runs(Entry(new StageChange("2026.1", Stage.Preview))));
        Assert.Equal(runs, project.Runs(Entry(new StageChange("preview", Stage.Recommended))));
        Assert.False(project.Runs(Entry(new StageChange("2026.1", Stage.Removed))));
    }

    [Fact]
    public void Does_not_run_what_is_held_where_the_baseline_before_had_it_off()
    {
        var project = Project(OutputKind.ConsoleApplication, ("PlatformBaseline", "preview"), ("PlatformHold", "PLAT0001"));

        Assert.False(project.Runs(Entry(new StageChange("preview", Stage.Recommended))));
        Assert.True(project.Runs(Entry(new StageChange("2026.1", Stage.Recommended), new StageChange("preview", Stage.Required))));
    }

    [Theory]
    [InlineData("2026.1", "", "", 1)]
    [InlineData("preview", "", "", 2)]
    [InlineData("", "", "", 1)]
    [InlineData("2026.1", "PLAT0001", "", 2)]
    [InlineData("2026.1", "PLAT0002", "", 1)]
    [InlineData("preview", "PLAT0001", "", 2)]
    [InlineData("preview", "", "PLAT0001", 1)]
    [InlineData("2026.1", "", "PLAT0001", 1)]
    public void Detects_what_the_pin_the_adopted_or_the_held_baseline_has(string pin, string adopted, string held, int revision) => Assert.Equal(
        revision,
        Project(OutputKind.ConsoleApplication, ("PlatformBaseline", pin), ("PlatformAdopt", adopted), ("PlatformHold", held)).RevisionOf(new()
        {
            Id = "PLAT0001",
            Title = "An entry",
            Owner = Owner.Experience,
            Area = "golden-path",
            Since = "0.1.0",
            Rationale = "To be counted.",
            Cost = "None.",
            Metric = EntryMetric.Findings,
            Stages = [new("2026.1", Stage.Required)],
            Revisions = [new(2, "preview", "More.")],
        }));

    private static CatalogEntry Entry(params StageChange[] stages) => new()
    {
        Id = "PLAT0001",
        Title = "An entry",
        Owner = Owner.Experience,
        Area = "golden-path",
        Since = "0.1.0",
        Rationale = "To be counted.",
        Cost = "None.",
        Metric = EntryMetric.Findings,
        Stages = stages,
    };

    private static PlatformProject Project(OutputKind output, params (string Name, string Value)[] properties) => PlatformProject.Of(
        CSharpCompilation.Create("Project", options: new CSharpCompilationOptions(output)),
        BuildProperties.Of([.. properties.Where(property => property.Name.Length > 0)]).GlobalOptions);
}
