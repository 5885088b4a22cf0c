using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OtlpReceiver.Signals;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.ServerSpans;

[Collection(nameof(ProcessWide))]
public sealed class ProbeSpanTests
{
    [Theory]
    [InlineData("routed")]
    [InlineData("set ahead of the pipeline")]
    [InlineData("set in the pipeline")]
    public async Task A_probe_and_what_it_calls_are_in_no_trace_and_no_metric(string way)
    {
        var probe = new Endpoint(null, new EndpointMetadataCollection(new DisableHttpMetricsAttribute()), "probe");
        await using var service = await TracedService.StartAsync(
            builder =>
            {
                if (way == "set ahead of the pipeline")
                {
                    builder.Services.Insert(0, ServiceDescriptor.Singleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new Selecting(probe)));
                }
            },
            app =>
            {
                if (way == "set in the pipeline")
                {
                    app.Use((context, next) => Select(context, probe, next));
                }

                app.UseRouting();
                app.MapGet("/probe", CallAsync).DisableHttpMetrics();
                app.MapGet("/work", CallAsync);
            });
        await service.SendAsync("/probe?callee=" + Uri.EscapeDataString(service.Receiver.HttpEndpoint + "from-probe"));
        await service.SendAsync("/work?callee=" + Uri.EscapeDataString(service.Receiver.HttpEndpoint + "from-work"));

        var work = await service.SpanOfAsync("/work");
        var spans = service.Receiver.Spans;
        Assert.Single(spans, span => span.Kind == ReceivedSpanKind.Server);
        Assert.Equal(work.SpanId, Assert.Single(spans, span => span.Kind == ReceivedSpanKind.Client && span.ParentSpanId.Length > 0).ParentSpanId);
        Assert.DoesNotContain(spans, span => span.ToString().Contains("probe", StringComparison.Ordinal));
        var metric = await service.Receiver.WaitForMetricAsync(metric => metric.Name == "http.server.request.duration", TestContext.Current.CancellationToken);
        Assert.Equal("/work", Assert.Single(metric.Points).Attributes["http.route"]);
    }

    [Fact]
    public async Task The_platforms_own_probes_are_in_no_trace_and_no_metric()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/work", () => "ok"));
        foreach (var probe in new[] { "/health/live", "/health/ready", "/health/startup" })
        {
            Assert.Equal(HttpStatusCode.OK, await service.SendAsync(probe));
        }

        await service.SendAsync("/work");

        await service.SpanOfAsync("/work");
        Assert.Single(service.Receiver.Spans, span => span.Kind == ReceivedSpanKind.Server);
        var metric = await service.Receiver.WaitForMetricAsync(metric => metric.Name == "http.server.request.duration", TestContext.Current.CancellationToken);
        Assert.Equal("/work", Assert.Single(metric.Points).Attributes["http.route"]);
    }

    private static async Task CallAsync(string callee)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(callee), TestContext.Current.CancellationToken);
    }

    private static Task Select(HttpContext context, Endpoint probe, RequestDelegate next)
    {
        if (context.Request.Path != "/probe")
        {
            return next(context);
        }

        context.SetEndpoint(probe);
        return context.Response.WriteAsync("ok");
    }

    /// <summary>What answers outside of all platform middleware.</summary>
    private sealed class Selecting(Endpoint probe) : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => pipeline =>
        {
            pipeline.Use((context, rest) => Select(context, probe, rest));
            next(pipeline);
        };
    }
}
