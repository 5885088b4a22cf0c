using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using OtlpReceiver.Signals;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.ServerSpans;

[Collection(nameof(ProcessWide))]
public sealed class ServerSpanTests
{
    [Theory]
    [InlineData(HttpProtocols.Http1, "1.1")]
    [InlineData(HttpProtocols.Http2, "2")]
    public async Task A_request_has_the_name_and_attributes_of_the_convention(HttpProtocols protocol, string version)
    {
        await using var service = await TracedService.StartAsync(_ => { }, app => app.MapGet("/orders/{id}", (int id) => id), protocol);
        await service.SendAsync("/orders/7?color=red&sig=abc", change: request =>
        {
            request.Version = Version.Parse(version.PadRight(3, '0').Replace("200", "2.0", StringComparison.Ordinal));
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            request.Headers.UserAgent.ParseAdd("tests/1.0");
        });

        var span = await service.SpanOfAsync("/orders/7");
        HttpServerConvention.AssertMet(span);
        Assert.Equal("Shop", span.Resource["service.name"]);
        var attributes = span.Attributes;
        Assert.Equal("GET /orders/{id}", span.Name);
        Assert.Equal(
            new SortedDictionary<string, object?>
            {
                ["http.request.method"] = "GET",
                ["http.response.status_code"] = 200L,
                ["http.route"] = "/orders/{id}",
                ["network.protocol.version"] = version,
                ["server.address"] = "127.0.0.1",
                ["server.port"] = (long)service.Client.BaseAddress!.Port,
                ["client.address"] = "127.0.0.1",
                ["url.path"] = "/orders/7",
                ["url.query"] = "color=red&sig=REDACTED",
                ["url.scheme"] = "http",
                ["user_agent.original"] = "tests/1.0",
            },
            new SortedDictionary<string, object?>(attributes.Values.ToDictionary()));
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task A_request_without_a_route_is_named_by_its_method()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/", () => "home"));

        Assert.Equal(HttpStatusCode.NotFound, await service.SendAsync("/nowhere", "POST"));

        var span = await service.SpanOfAsync("/nowhere");
        HttpServerConvention.AssertMet(span);
        Assert.Equal(("POST", 404L), (span.Name, span.Attributes["http.response.status_code"]));
        Assert.False(span.Attributes.Has("http.route"));
        Assert.False(span.Attributes.Has("url.query"));
    }

    [Fact]
    public async Task The_root_is_a_route()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("", () => "home"));
        await service.SendAsync("/");

        Assert.Equal("GET /", (await service.SpanOfAsync("/")).Name);
    }

    [Theory]
    [InlineData("BREW", "_OTHER", "BREW", "HTTP")]
    [InlineData("QUERY", "QUERY", null, "QUERY")]
    public async Task An_unknown_method_is_OTHER(string sent, string method, string? original, string name)
    {
        await using var service = await TracedService.StartAsync(app => app.Run(context => context.Response.WriteAsync("ok")));
        await service.SendAsync("/method", sent);

        var span = await service.SpanOfAsync("/method");
        HttpServerConvention.AssertMet(span);
        Assert.Equal((method, original, name), (span.Attributes["http.request.method"], span.Attributes["http.request.method_original"], span.Name));
    }

    [Fact]
    public async Task A_known_method_in_another_case_is_the_known_one()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/case", () => "ok"));

        // A client would correct the case.
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(service.Client.BaseAddress!.Host, service.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
            await connection.GetStream().WriteAsync("get /case HTTP/1.0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            using var reader = new StreamReader(connection.GetStream());
            Assert.StartsWith("HTTP/1.1 200", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        var span = await service.SpanOfAsync("/case");
        HttpServerConvention.AssertMet(span);
        Assert.Equal(("GET", "get", "GET /case"), (span.Attributes["http.request.method"], span.Attributes["http.request.method_original"], span.Name));
        Assert.Equal("1.0", span.Attributes["network.protocol.version"]);
        Assert.False(span.Attributes.Has("server.address"));
    }

    [Fact]
    public async Task The_known_methods_can_be_replaced_by_the_conventions_variable()
    {
        await using var service = await TracedService.StartAsync(
            app => app.Run(context => context.Response.WriteAsync("ok")), ("OTEL_INSTRUMENTATION_HTTP_KNOWN_METHODS", "GET, BREW"));
        await service.SendAsync("/brewed", "BREW");
        await service.SendAsync("/posted", "POST");

        Assert.Equal("BREW", (await service.SpanOfAsync("/brewed")).Name);
        Assert.Equal("HTTP", (await service.SpanOfAsync("/posted")).Name);
    }

    [Fact]
    public async Task What_the_service_set_stays()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/named", () =>
        {
            Activity.Current!.DisplayName = "checkout";
            Activity.Current.SetTag("http.route", "/own").SetTag("client.address", "hidden").SetTag("shop.basket", 3);
        }));
        await service.SendAsync("/named");

        var span = await service.SpanOfAsync("/named");
        Assert.Equal(("checkout", "/own", "hidden", 3L), (span.Name, span.Attributes["http.route"], span.Attributes["client.address"], span.Attributes["shop.basket"]));
        Assert.Empty(span.Attributes.DuplicateKeys);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_the_addresses_are_the_callers()
    {
        await using var service = await TracedService.StartAsync(
            builder => builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.All),
            app =>
            {
                app.UseForwardedHeaders();
                app.MapGet("/forwarded", () => "ok");
            });
        await service.SendAsync("/forwarded", change: request =>
        {
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-Host", "shop.example");
        });

        var span = await service.SpanOfAsync("/forwarded");
        Assert.Equal(
            ("203.0.113.7", "https", "shop.example", 443L),
            (span.Attributes["client.address"], span.Attributes["url.scheme"], span.Attributes["server.address"], span.Attributes["server.port"]));
    }

    [Fact]
    public async Task The_path_is_the_one_that_was_asked_for()
    {
        await using var service = await TracedService.StartAsync(app =>
        {
            app.UsePathBase("/shop");
            app.Use((context, next) =>
            {
                context.Request.Path = "/rewritten";
                context.Request.QueryString = new QueryString("?page=2");
                return next(context);
            });
            app.UseRouting();
            app.MapGet("/rewritten", () => "ok");
        });
        await service.SendAsync("/shop/old?page=1");

        var span = await service.SpanOfAsync("/shop/old");
        Assert.Equal(("page=1", "GET /rewritten"), (span.Attributes["url.query"], span.Name));
    }

    [Fact]
    public async Task The_address_of_a_server_is_without_brackets()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/six", () => "ok"));
        await service.SendAsync("/six", change: request => request.Headers.Host = "[::1]:8080");

        var span = await service.SpanOfAsync("/six");
        Assert.Equal(("::1", 8080L), (span.Attributes["server.address"], span.Attributes["server.port"]));
    }

    [Fact]
    public async Task A_span_continues_the_callers_trace_and_its_decision()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/traced/{name}", (string name) => name));
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        await service.SendAsync("/traced/no", change: request => request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-00"));
        await service.SendAsync("/traced/yes", change: request => request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01"));

        var span = await service.SpanOfAsync("/traced/yes");
        Assert.Equal((trace, "b7ad6b7169203331"), (span.TraceId, span.ParentSpanId));
        Assert.DoesNotContain(service.Receiver.Spans, other => Equals(other.Attributes["url.path"], "/traced/no"));
    }

    [Fact]
    public async Task The_frameworks_metrics_arrive_with_the_same_route()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/measured/{id}", (int id) => id));
        await service.SendAsync("/measured/1");
        service.Flush();

        var metric = await service.Receiver.WaitForMetricAsync(metric => metric.Name == "http.server.request.duration", TestContext.Current.CancellationToken);
        Assert.Equal(("s", ReceivedMetricKind.Histogram), (metric.Unit, metric.Kind));
        var point = Assert.Single(metric.Points, point => Equals(point.Attributes["http.route"], "/measured/{id}"));
        Assert.Equal(("GET", 200L, 1L), (point.Attributes["http.request.method"], point.Attributes["http.response.status_code"], point.Count));
    }

    [Fact]
    public async Task Switched_off_the_span_is_the_frameworks()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/bare", () => "ok"), ("Platform:ServerSpans:Enabled", "false"));
        await service.SendAsync("/bare");
        service.Flush();

        var span = await service.Receiver.WaitForSpanAsync(span => span.Kind == ReceivedSpanKind.Server, TestContext.Current.CancellationToken);
        Assert.Empty(span.Attributes.Values);
    }
}
