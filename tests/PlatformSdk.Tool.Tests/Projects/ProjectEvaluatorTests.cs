using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Tests.Projects;

public sealed class ProjectEvaluatorTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reads_properties_and_items_with_the_file_that_has_them()
    {
        var shared = _folder.Write("Directory.Build.props", "<Project><ItemGroup><PlatformAdopt Include='A;B' /></ItemGroup></Project>");
        var project = _folder.Write("src/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>net10.0;net9.0</TargetFrameworks><PlatformBaseline> preview </PlatformBaseline></PropertyGroup>
              <PropertyGroup Condition="'$(TargetFramework)' == 'net10.0'"><OfFramework>yes</OfFramework></PropertyGroup>
            </Project>
            """);
        var before = _folder.Files();

        var evaluation = await EvaluateAsync(project);

        Assert.Equal(("preview", "yes"), (evaluation.Property("platformBaseline"), evaluation.Property("OfFramework")));
        Assert.Equal([("A", shared), ("B", shared)], evaluation.Items("PlatformAdopt").Select(item => (item.Identity, item.DefinedIn)));
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public async Task A_project_that_msbuild_cannot_load_was_not_measured()
    {
        var project = _folder.Write("Shop.csproj", "<Project><PropertyGroup></Project>");
        var exception = await Assert.ThrowsAsync<ToolException>(() => EvaluateAsync(project));
        Assert.Equal(ExitCodes.CouldNotMeasure, exception.ExitCode);
        Assert.Contains("MSB4025", exception.Error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_dotnet_nothing_was_measured()
    {
        var project = _folder.Write("Shop.csproj", "<Project />");
        var environment = ToolEnvironment.OfThisProcess() with { Variables = new Dictionary<string, string> { ["DOTNET_HOST_PATH"] = _folder["no-such-dotnet"] } };
        var exception = await Assert.ThrowsAsync<ToolException>(() => new ProjectEvaluator(environment).EvaluateAsync(project, [], [], TestContext.Current.CancellationToken));
        Assert.Equal(ExitCodes.CouldNotMeasure, exception.ExitCode);
        Assert.Contains(".NET SDK", exception.Error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_msbuild()
    {
        var project = _folder.Write("Shop.csproj", "<Project />");
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ProjectEvaluator(ToolEnvironment.OfThisProcess()).EvaluateAsync(project, [], [], cancellation.Token));
    }

    private static Task<ProjectEvaluation> EvaluateAsync(string project) => new ProjectEvaluator(ToolEnvironment.OfThisProcess())
        .EvaluateAsync(project, ["PlatformBaseline", "OfFramework"], ["PlatformAdopt", "PlatformHold"], TestContext.Current.CancellationToken);
}
