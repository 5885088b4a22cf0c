using PlatformSdk.Hosting.Configuration;

namespace PlatformSdk.Hosting.Tests.Configuration;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("Heatlh", "Health")]
    [InlineData("health", "Health")]
    [InlineData("SecurtyHeaders", "SecurityHeaders")]
    [InlineData("Telemtry", "Telemetry")]
    [InlineData("Billing", null)]
    [InlineData("", null)]
    public void Finds_the_near_and_nothing_else(string typed, string? meant) =>
        Assert.Equal(meant, DidYouMean.Find(typed, ["Health", "SecurityHeaders", "Telemetry"]));
}
