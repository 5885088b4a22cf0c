using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Tests.Waivers;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("src/A.cs", "src/A.cs", true)]
    [InlineData("src/A.cs", "src/a.cs", false)]
    [InlineData("src/*.cs", "src/A.cs", true)]
    [InlineData("src/*.cs", "src/x/A.cs", false)]
    [InlineData("src/**", "src/x/A.cs", true)]
    [InlineData("src/**/A.cs", "src/A.cs", true)]
    [InlineData("src/**/A.cs", "src/x/y/A.cs", true)]
    [InlineData("**/A.cs", "A.cs", true)]
    [InlineData("src/?.cs", "src/AB.cs", false)]
    [InlineData("src/(A)+.cs", "src/(A)+.cs", true)]
    [InlineData("src/*.c[s]", "src/A.cs", false)]
    public void Matches_as_an_ignore_file_does(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new PathPattern(pattern).Matches(path));
}
