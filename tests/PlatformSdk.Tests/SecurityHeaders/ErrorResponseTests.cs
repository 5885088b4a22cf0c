using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

public sealed class ErrorResponseTests
{
    private const string AllPages = "--Platform:SecurityHeaders:Profile=Html";

    [Theory]
    [InlineData("/throws")]
    [InlineData("/throws-later")]
    public async Task An_unhandled_exception_is_answered_with_the_headers(string path)
    {
        await using var service = await RunningService.StartAsync(Map);
        foreach (var send in new[] { () => service.GetAsync(path), () => service.GetOverHttp2Async(path), () => service.GetOverHttpsAsync(path), () => service.GetOverHttpsAsync(path, http2: true) })
        {
            using var response = await send();
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Equal(0, response.Content.Headers.ContentLength);
            ExpectedHeaders.AssertApi(response);
        }

        // Once each, by the server, as without the defaults.
        Assert.Equal(Enumerable.Repeat("ApplicationError: out of stock", 4), await service.Errors.WaitForAsync(4));
    }

    [Fact]
    public async Task An_unhandled_exception_leaves_the_connection_usable()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var failed = await service.GetAsync("/throws-later");
        using var next = await service.GetAsync("/connection");
        using var again = await service.GetAsync("/throws");
        using var last = await service.GetAsync("/connection");
        Assert.Equal(
            await next.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/throws")]
    [InlineData("/throws-later")]
    public async Task An_exception_handler_that_clears_the_response_keeps_the_headers(string path)
    {
        foreach (var arguments in new string[][] { [], [AllPages] })
        {
            await using var service = await RunningService.StartAsync(
                app =>
                {
                    app.UseExceptionHandler(handler => handler.Run(context => context.Response.WriteAsync("sorry")));
                    Map(app);
                },
                arguments: arguments);
            using var response = await service.GetAsync(path);
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Equal("sorry", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            // The handler itself says how to cache.
            var expected = (arguments.Length == 0 ? ExpectedHeaders.Api : ExpectedHeaders.Html).With("Cache-Control", "no-cache,no-store");
            Assert.Equal(expected, ExpectedHeaders.Of(response).Where(header => !header.StartsWith("Pragma", StringComparison.Ordinal) && !header.StartsWith("Expires", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task An_error_page_chooses_its_profile()
    {
        await using var service = await RunningService.StartAsync(app =>
        {
            app.UseExceptionHandler("/error");
            app.MapGet("/error", () => Results.Content("<!doctype html>", "text/html")).WithSecurityHeaders(SecurityHeadersProfile.Html);
            Map(app);
        });
        using var response = await service.GetAsync("/throws");
        Assert.Equal(ExpectedHeaders.HtmlPolicy, response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task The_status_of_a_refused_request_stays()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var response = await service.GetAsync("/refuses");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.True(response.Headers.ConnectionClose);
        ExpectedHeaders.AssertApi(response);
        using var multiplexed = await service.GetOverHttp2Async("/refuses");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, multiplexed.StatusCode);
        ExpectedHeaders.AssertApi(multiplexed);
    }

    [Fact]
    public async Task An_exception_after_the_response_started_is_the_servers_as_ever()
    {
        await using var service = await RunningService.StartAsync(Map);
        await Assert.ThrowsAsync<HttpRequestException>(() => service.GetAsync("/throws-late"));
        Assert.Equal(["ApplicationError: out of stock"], await service.Errors.WaitForAsync(1));
    }

    [Fact]
    public async Task A_callback_of_the_services_own_that_fails_hides_no_exception()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var response = await service.GetAsync("/throws-twice");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var errors = await service.Errors.WaitForAsync(2);
        Assert.Contains("ApplicationError: out of stock", errors);
        Assert.Contains("ApplicationError: callback", errors);
    }

    [Fact]
    public async Task The_developer_exception_page_keeps_its_scripts_and_styles()
    {
        await using var service = await RunningService.StartAsync(Map, environment: "Development");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{service.PlainPort}/throws");
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("<style>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("script-src 'self' 'unsafe-inline'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var text = await service.GetAsync("/throws");
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", text.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/throws", string () => throw new InvalidOperationException("out of stock"));
        app.MapGet("/throws-later", async (HttpResponse response) =>
        {
            response.Headers["X-Half-Done"] = "yes";
            await Task.Yield();
            throw new InvalidOperationException("out of stock");
        });
        app.MapGet("/throws-late", async (HttpResponse response) =>
        {
            response.ContentLength = 100;
            await response.WriteAsync("begun");
            await response.Body.FlushAsync();
            throw new InvalidOperationException("out of stock");
        });
        app.MapGet("/throws-twice", string (HttpResponse response) =>
        {
            response.OnStarting(() => throw new InvalidOperationException("callback"));
            throw new InvalidOperationException("out of stock");
        });
        app.MapGet("/refuses", string () => throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge));
        app.MapGet("/connection", (HttpContext context) => context.Connection.Id);
    }
}
