using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Tests.HealthEndpoints;

public sealed class MappedPathsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/ready")]
    [InlineData("Health/Ready/")]
    public async Task A_probe_that_the_service_maps_itself_is_the_services(string pattern)
    {
        await using var service = await ProbedService.StartAsync(map: app => app.MapGet(pattern, static () => "its own"));

        Assert.Equal("its own", await service.Client.GetStringAsync("/health/ready", Token));
        Assert.Equal("Healthy", await service.Client.GetStringAsync("/health/live", Token));
    }

    [Fact]
    public async Task A_probe_mapped_in_a_group_is_the_services()
    {
        await using var service = await ProbedService.StartAsync(map: static app => app.MapGroup("/health").MapHealthChecks("live"));

        // What the framework's end point sends and the platform's does not.
        using var response = await service.Client.GetAsync("/health/live", Token);
        Assert.Equal("no-store, no-cache", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("{**path}")]
    [InlineData("/health/{probe}")]
    [InlineData("/{area}/live")]
    public async Task A_catch_all_route_takes_no_probe(string pattern)
    {
        await using var service = await ProbedService.StartAsync(map: app => app.MapGet(pattern, static () => "caught"));

        Assert.Equal("Healthy", await service.Client.GetStringAsync("/health/live", Token));
    }
}
