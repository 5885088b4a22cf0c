using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

public sealed class NonceTests
{
    private const string AllPages = "--Platform:SecurityHeaders:Profile=Html";

    [Fact]
    public async Task Stands_in_the_policy_of_a_response_that_asked()
    {
        await using var service = await RunningService.StartAsync(Map, arguments: AllPages);
        using var response = await service.GetAsync("/page");
        var nonce = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            $"default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'",
            Policy(response));
    }

    [Fact]
    public async Task Is_absent_from_a_response_that_never_asked()
    {
        await using var service = await RunningService.StartAsync(Map, arguments: AllPages);

        // On one connection, so that a nonce that outlives its request would show.
        using var asked = await service.GetAsync("/page");
        using var response = await service.GetAsync("/plain");
        Assert.Equal(ExpectedHeaders.HtmlPolicy, Policy(response));
    }

    [Fact]
    public async Task Is_one_for_a_request_and_new_for_each()
    {
        await using var service = await RunningService.StartAsync(Map, arguments: AllPages);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 50; i++)
        {
            var twice = (await service.Client.GetStringAsync(new Uri($"http://127.0.0.1:{service.PlainPort}/twice"), TestContext.Current.CancellationToken)).Split(' ');
            Assert.Equal(twice[0], twice[1]);
            Assert.True(seen.Add(twice[0]));
            Assert.Matches("^[A-Za-z0-9_-]{24}$", twice[0]);
        }
    }

    [Fact]
    public async Task Changes_nothing_in_an_Api_response()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var response = await service.GetAsync("/page");
        ExpectedHeaders.AssertApi(response);
    }

    [Fact]
    public async Task Asked_for_too_late_it_fails_no_request()
    {
        await using var service = await RunningService.StartAsync(Map, arguments: AllPages);
        using var response = await service.GetAsync("/late");
        Assert.Equal("begun, ended", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(ExpectedHeaders.HtmlPolicy, Policy(response));
        Assert.Empty(service.Errors.All);
    }

    [Fact]
    public async Task Stands_where_an_own_policy_has_its_place()
    {
        await using var service = await RunningService.StartAsync(
            Map, arguments: [AllPages, "--Platform:SecurityHeaders:ContentSecurityPolicy=script-src 'nonce-{nonce}' https://cdn.example; img-src *"]);
        using var asked = await service.GetAsync("/page");
        using var plain = await service.GetAsync("/plain");
        var nonce = await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"script-src 'nonce-{nonce}' https://cdn.example; img-src *", Policy(asked));
        Assert.Equal("script-src https://cdn.example; img-src *", Policy(plain));
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/page", (HttpContext context) => context.GetCspNonce());
        app.MapGet("/twice", (HttpContext context) => $"{context.GetCspNonce()} {context.GetCspNonce()}");
        app.MapGet("/plain", () => "plain");
        app.MapGet("/late", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("begun");
            await context.Response.Body.FlushAsync();
            Assert.NotEmpty(context.GetCspNonce());
            await context.Response.WriteAsync(", ended");
        });
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
}
