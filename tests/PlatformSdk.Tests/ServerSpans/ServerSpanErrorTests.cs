using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using OtlpReceiver;
using OtlpReceiver.Signals;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.ServerSpans;

[Collection(nameof(ProcessWide))]
public sealed class ServerSpanErrorTests
{
    [Fact]
    public async Task An_unhandled_exception_is_an_error_with_an_event()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/throws/{id}", (int id) => Fail()));

        Assert.Equal(HttpStatusCode.InternalServerError, await service.SendAsync("/throws/1"));

        var span = await service.SpanOfAsync("/throws/1");
        AssertFailed(span, "GET /throws/{id}");
        Assert.Contains(nameof(Fail), (string?)span.Events[0].Attributes["exception.stacktrace"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path")]
    [InlineData("delegate")]
    [InlineData("handler")]
    [InlineData("developer page")]
    public async Task An_exception_that_a_handler_answers_is_on_the_span_of_its_route(string kind)
    {
        await using var service = await TracedService.StartAsync(
            builder =>
            {
                builder.Services.AddProblemDetails();
                if (kind == "handler")
                {
                    builder.Services.AddSingleton<IExceptionHandler>(new Answering());
                }
            },
            app =>
            {
                _ = kind switch
                {
                    "path" => app.UseExceptionHandler("/error"),
                    "delegate" => app.UseExceptionHandler(branch => branch.Run(context => context.Response.WriteAsync("sorry"))),
                    "handler" => app.UseExceptionHandler(),
                    _ => app.UseDeveloperExceptionPage(),
                };
                app.UseRouting();
                app.MapGet("/handled/{id}", (int id) => Fail());
                app.MapGet("/error", () => Results.Problem());
            });

        Assert.Equal(HttpStatusCode.InternalServerError, await service.SendAsync("/handled/1"));

        AssertFailed(await service.SpanOfAsync("/handled/1"), "GET /handled/{id}");
    }

    [Fact]
    public async Task An_exception_that_becomes_an_answer_to_the_client_is_no_error()
    {
        await using var service = await TracedService.StartAsync(
            builder => builder.Services.AddProblemDetails(),
            app =>
            {
                app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = _ => StatusCodes.Status409Conflict });
                app.UseRouting();
                app.MapGet("/conflict", () => Fail());
            });

        Assert.Equal(HttpStatusCode.Conflict, await service.SendAsync("/conflict"));

        var span = await service.SpanOfAsync("/conflict");
        HttpServerConvention.AssertMet(span);
        Assert.Empty(span.Events);
    }

    [Theory]
    [InlineData(503, "503")]
    [InlineData(599, "599")]
    [InlineData(404, null)]
    [InlineData(400, null)]
    public async Task Only_a_status_of_500_and_more_is_an_error(int status, string? errorType)
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/status", () => Results.StatusCode(status)));
        await service.SendAsync("/status");

        var span = await service.SpanOfAsync("/status");
        HttpServerConvention.AssertMet(span);
        Assert.Equal((errorType, (long)status), (span.Attributes["error.type"], span.Attributes["http.response.status_code"]));
        Assert.Empty(span.Events);
        Assert.Empty(span.StatusMessage);
    }

    [Fact]
    public async Task A_status_page_that_runs_the_pipeline_again_keeps_the_route()
    {
        await using var service = await TracedService.StartAsync(app =>
        {
            app.UseStatusCodePagesWithReExecute("/status/{0}");
            app.UseRouting();
            app.MapGet("/gone/{id}", (int id) => Results.StatusCode(410));
            app.MapGet("/status/{code}", (int code) => "sorry");
        });
        await service.SendAsync("/gone/1");

        Assert.Equal("GET /gone/{id}", (await service.SpanOfAsync("/gone/1")).Name);
    }

    [Fact]
    public async Task A_request_that_the_server_refuses_is_no_error()
    {
        await using var service = await TracedService.StartAsync(
            builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 10),
            app => app.MapPost("/upload", async (HttpRequest request) => await request.Body.CopyToAsync(Stream.Null)));

        var status = await service.SendAsync("/upload", "POST", request => request.Content = new StringContent(new string('x', 100)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        var span = await service.SpanOfAsync("/upload");
        HttpServerConvention.AssertMet(span);
        Assert.Equal(413L, span.Attributes["http.response.status_code"]);
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task A_client_that_goes_away_is_no_error()
    {
        var reached = new TaskCompletionSource();
        await using var service = await TracedService.StartAsync(app => app.MapGet("/slow", async (HttpContext context) =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        using (var goesAway = new CancellationTokenSource())
        {
            var request = service.Client.GetAsync(new Uri("/slow", UriKind.Relative), goesAway.Token);
            await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
            await goesAway.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        }

        var span = await AbortedSpanAsync(service);
        HttpServerConvention.AssertMet(span);
        Assert.Equal(499L, span.Attributes["http.response.status_code"]);
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task An_exception_after_the_response_has_started_is_an_error_with_the_status_that_was_sent()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/half", async (HttpResponse response) =>
        {
            await response.WriteAsync("half");
            await response.Body.FlushAsync();
            Fail();
        }));
        await Assert.ThrowsAsync<HttpRequestException>(() => service.Client.GetStringAsync(new Uri("/half", UriKind.Relative), TestContext.Current.CancellationToken));

        var span = await service.SpanOfAsync("/half");
        Assert.Equal((200L, typeof(InvalidTimeZoneException).FullName), (span.Attributes["http.response.status_code"], span.Attributes["error.type"]));
        Assert.Equal(ReceivedSpanStatus.Error, span.Status);
        Assert.Single(span.Events);
    }

    [Fact]
    public async Task An_exception_that_the_service_recorded_is_not_recorded_twice()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/recorded", () =>
        {
            var exception = new InvalidTimeZoneException("sold out");
            Activity.Current!.AddException(exception);
            throw exception;
        }));
        await service.SendAsync("/recorded");

        AssertFailed(await service.SpanOfAsync("/recorded"), "GET /recorded");
    }

    [Fact]
    public async Task In_the_in_memory_server_an_unhandled_exception_is_a_500()
    {
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        var builder = WebHost.Builder(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()));
        builder.WebHost.UseTestServer();
        PlatformDefaults.Apply(builder, WebHost.App);
        await using var app = builder.Build();
        app.MapGet("/memory", () => Fail());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => client.GetAsync(new Uri("/memory", UriKind.Relative), TestContext.Current.CancellationToken));
        app.Services.GetRequiredService<TracerProvider>().ForceFlush();

        AssertFailed(await receiver.WaitForSpanAsync(span => Equals(span.Attributes["url.path"], "/memory"), TestContext.Current.CancellationToken), "GET /memory");
    }

    // The server ends the span when it notices, which is after the client has gone: exports are asked for until it has.
    private static async Task<ReceivedSpan> AbortedSpanAsync(TracedService service)
    {
        var arrival = service.Receiver.WaitForSpanAsync(span => Equals(span.Attributes["url.path"], "/slow"), TestContext.Current.CancellationToken);
        while (!arrival.IsCompleted)
        {
            service.Flush();
            await Task.Yield();
        }

        return await arrival;
    }

    private static void AssertFailed(ReceivedSpan span, string name)
    {
        HttpServerConvention.AssertMet(span);
        Assert.Equal((name, typeof(InvalidTimeZoneException).FullName, 500L), (span.Name, span.Attributes["error.type"], span.Attributes["http.response.status_code"]));
        var exception = Assert.Single(span.Events);
        Assert.Equal(("exception", "sold out"), (exception.Name, exception.Attributes["exception.message"]));
    }

    private static string Fail() => throw new InvalidTimeZoneException("sold out");

    private sealed class Answering : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            await httpContext.Response.WriteAsync("sorry", cancellationToken);
            return true;
        }
    }
}
