using PlatformSdk.Tool.Building;

namespace PlatformSdk.Tool.Tests.Building;

public sealed class BuildErrorLogTests
{
    [Theory]
    [InlineData("/src/a b/Gate.cs(6,69): error PLAT1001: accepts (any) certificate (https://example.org/PLAT1001.md) [/src/Shop.csproj]", "/src/Shop.csproj", null, "/src/a b/Gate.cs", 6, "PLAT1001", "accepts (any) certificate")]
    [InlineData("/src/Gate.cs(6,69,6,80): error CS0103: no such name [/src/Shop.csproj::TargetFramework=net8.0]", "/src/Shop.csproj", "net8.0", "/src/Gate.cs", 6, "CS0103", "no such name")]
    [InlineData("/src/Shop.csproj : error NU1101: Unable to find package Gone. [/src/Shop.sln]", "/src/Shop.sln", null, "/src/Shop.csproj", 0, "NU1101", "Unable to find package Gone.")]
    [InlineData("CSC : error CS8034: Unable to load [assembly] x [/src/Shop.csproj]", "/src/Shop.csproj", null, "CSC", 0, "CS8034", "Unable to load [assembly] x")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", null, null, "MSBUILD", 0, "MSB1009", "Project file does not exist.")]
    [InlineData(@"C:\src\Shop.csproj(3,1): error MSB4025: The project file could not be loaded.", null, null, @"C:\src\Shop.csproj", 3, "MSB4025", "The project file could not be loaded.")]
    [InlineData("/src/Shop.csproj(9,5): error : a text of the project's own", null, null, "/src/Shop.csproj", 9, "", "a text of the project's own")]
    public void Reads_what_MSBuild_prints(string line, string? project, string? framework, string? file, int number, string code, string message)
    {
        var error = Assert.Single(BuildErrorLog.Parse("\uFEFF" + line + "\r\n"));
        Assert.Equal((project, framework, file, number, code, message), (error.Project, error.TargetFramework, error.File, error.Line, error.Code, error.Message));
    }

    [Fact]
    public void A_message_of_several_lines_stays_one_and_a_repetition_is_dropped()
    {
        const string Error = "/src/Shop.csproj : error MSB3073: The command\n  echo 1\n  exited with 1. [/src/Shop.csproj]\n";
        var error = Assert.Single(BuildErrorLog.Parse(Error + Error));
        Assert.Equal(("The command echo 1 exited with 1.", "/src/Shop.csproj"), (error.Message, error.Project));
    }
}
