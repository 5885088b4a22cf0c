namespace House.Tests.Catalog;

public sealed class GeneratedFilesTests
{
    public static TheoryData<string> Paths => [.. GeneratedFiles.ByPath.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Says_what_the_code_says(string path) => Approval.Check(path, GeneratedFiles.ByPath[path]());

    [Fact]
    public void Each_baseline_has_its_severity_file() => Assert.Equal(
        PlatformSdk.Hosting.Baselines.SupportedBaselines.All.Order(StringComparer.Ordinal),
        Repository.Files("src/PlatformSdk.Hosting/severities").Select(file => Path.GetFileName(file).Replace(".globalconfig", "", StringComparison.Ordinal)));

    [Fact]
    public void The_build_takes_the_same_baseline_for_no_pin_as_the_compiler() => Assert.Contains(
        $"<PlatformBaselineFloor>{PlatformSdk.Hosting.Baselines.SupportedBaselines.Floor}</PlatformBaselineFloor>",
        Repository.Read("src/PlatformSdk.Hosting/buildTransitive/PlatformSdk.Hosting.targets"),
        StringComparison.Ordinal);
}
