using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using OtlpReceiver;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.Telemetry;

[Collection(nameof(ProcessWide))]
public sealed class CollectorTroubleTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(Answer.Fail)]
    [InlineData(Answer.Garbage)]
    [InlineData(Answer.Hang)]
    public async Task Requests_do_not_notice(Answer? trouble)
    {
        await using var service = await TracedService.StartAsync(
            app => app.MapGet("/sell/{id}", (int id, ILogger<CollectorTroubleTests> logger) => Sell(id, logger)),
            ("OTEL_BSP_SCHEDULE_DELAY", "10"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "10"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "10"),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "500"));
        if (trouble is { } answer)
        {
            service.Receiver.Answer = answer;
        }
        else
        {
            await service.Receiver.GoAwayAsync(TestContext.Current.CancellationToken);
        }

        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await service.SendAsync($"/sell/{i}"));
        }

        // Far above what 200 requests take, far below what one export that never ends would add to each.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        if (trouble is not null)
        {
            await service.Receiver.WaitForRequestAsync(request => request.Answer == trouble, TestContext.Current.CancellationToken);
        }

        Assert.Empty(service.Receiver.Spans);

        // And when the collector is back, so is the telemetry.
        service.Receiver.Answer = Answer.Accept;
        if (trouble is null)
        {
            await service.Receiver.ComeBackAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.OK, await service.SendAsync("/sell/1000"));
        var span = await service.SpanOfAsync("/sell/1000");
        Assert.Equal("GET /sell/{id}", span.Name);
    }

    private static int Sell(int id, ILogger logger)
    {
        logger.LogInformation("Sold {Id}", id);
        return id;
    }
}
