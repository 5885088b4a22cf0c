namespace Package.Tests;

/// <summary>A required guardrail, silenced from the outside in every known way, in one build of a solution with a project a way.</summary>
public sealed class SilencingTests(SilencedServices services) : IClassFixture<SilencedServices>
{
    public static TheoryData<string> Ways => [.. Silences.All.Select(silence => silence.Name)];

    [Fact]
    public void No_way_lets_the_build_pass() => services.Build.Fails();

    [Theory]
    [MemberData(nameof(Ways))]
    public void No_way_works_quietly(string name)
    {
        var silence = Silences.All.Single(one => one.Name == name);
        var errors = services.Build.Complaints.Where(line => line.Contains($"{name}.csproj", StringComparison.Ordinal) && line.Contains(": error ", StringComparison.Ordinal)).ToList();
        var error = Assert.Single(errors, line => line.Contains($"error {silence.Code}", StringComparison.Ordinal));
        Assert.Equal(silence.Code != "PLAT1001", error.Contains("platform.waivers.json", StringComparison.Ordinal));
    }
}
