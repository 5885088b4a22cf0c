using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Tests.Projects;

public sealed class ProjectFinderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Takes_the_only_project_of_the_folder_even_beside_a_solution()
    {
        var project = _folder.Write("Shop.csproj", "");
        _folder.Write("Shop.sln", "");
        Assert.Equal(project, ProjectFinder.FindProject(_folder.Path, null));
    }

    [Theory]
    [InlineData("Shop.slnx", """<Solution><Folder Name="/src/"><Project Path="src/A/A.csproj" /></Folder><Project Path="B\B.csproj" /></Solution>""")]
    [InlineData("Shop.sln", """
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A", "src\A\A.csproj", "{4B47D039-2612-4203-B7CE-77225144E124}"
        EndProject
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "folder", "folder", "{5D20AA90-6969-D8BD-9DCD-8634F4692FDA}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "B", "B\B.csproj", "{0B47D039-2612-4203-B7CE-77225144E124}"
        """)]
    public void A_solution_has_its_projects(string name, string content)
    {
        _folder.Write(name, content);
        Assert.Equal([_folder["src/A/A.csproj"], _folder["B/B.csproj"]], ProjectFinder.Find(_folder.Path, null).Projects);
    }

    [Fact]
    public void Several_projects_are_refused_by_name_and_one_of_them_can_be_named()
    {
        var one = _folder.Write("One.csproj", "");
        _folder.Write("Two.csproj", "");
        var error = Assert.Throws<ToolException>(() => ProjectFinder.Find(_folder.Path, null)).Error;
        Assert.Contains("One.csproj, Two.csproj", error.Found, StringComparison.Ordinal);
        Assert.Contains("--project One.csproj", error.Remedy, StringComparison.Ordinal);
        Assert.Equal(one, ProjectFinder.FindProject(_folder.Path, "One.csproj"));
    }

    [Fact]
    public void No_project_is_an_error_for_who_needs_one_and_nothing_for_who_does_not()
    {
        Assert.Null(ProjectFinder.TryFindProject(_folder.Path, null));
        Assert.Equal(ExitCodes.Usage, Assert.Throws<ToolException>(() => ProjectFinder.FindProject(_folder.Path, null)).ExitCode);
    }

    [Theory]
    [InlineData("absent.csproj", "does not exist")]
    [InlineData("notes.txt", "neither a C# project nor a solution")]
    [InlineData("broken.slnx", "")]
    public void What_cannot_be_taken_is_refused(string given, string found)
    {
        _folder.Write("notes.txt", "");
        _folder.Write("broken.slnx", "<Solution>");
        Assert.Contains(found, Assert.Throws<ToolException>(() => ProjectFinder.Find(_folder.Path, given)).Error.Found, StringComparison.Ordinal);
    }
}
