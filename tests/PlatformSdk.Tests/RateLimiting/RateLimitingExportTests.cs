using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.RateLimiting;

[Collection(nameof(ProcessWide))]
public sealed class RateLimitingExportTests
{
    [Fact]
    public async Task What_report_mode_would_have_rejected_reaches_the_collector()
    {
        await using var service = await TracedService.StartAsync(
            static builder => builder.Services.AddSingleton<TimeProvider>(new ManualTime()),
            static app => app.MapGet("/ping", static () => "pong"),
            HttpProtocols.Http1,
            ("Platform:RateLimiting:PermitsPerSecond", "1"),
            ("Platform:RateLimiting:Burst", "2"));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await service.SendAsync("/ping"));
        }

        service.Flush();
        var metric = await service.Receiver.WaitForMetricAsync(static metric => metric.Name == "platform.rate_limiting.rejections", TestContext.Current.CancellationToken);

        var point = Assert.Single(metric.Points);
        Assert.Equal(("PlatformSdk.RateLimiting", "{request}", 3), (metric.Scope.Name, metric.Unit, point.Value));
        Assert.Equal(("report", "client"), (point.Attributes["platform.rate_limiting.mode"], point.Attributes["platform.rate_limiting.reason"]));
    }
}
