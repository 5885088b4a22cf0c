using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting.StartupReport;
using PlatformSdk.RateLimiting;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>What a client sees where the default acts.</summary>
public sealed class RateLimitingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task A_client_over_its_limit_is_refused_until_the_moment_it_is_told(string version)
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync();
        service.Time.Advance(TimeSpan.FromSeconds(0.1));

        using var refused = await service.SendAsync(version: Version.Parse(version));
        service.Time.Advance(TimeSpan.FromSeconds(0.3));
        using var early = await service.SendAsync(version: Version.Parse(version));
        service.Time.Advance(refused.Headers.RetryAfter!.Delta!.Value - TimeSpan.FromSeconds(0.3));
        using var served = await service.SendAsync(version: Version.Parse(version));

        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], [refused.StatusCode, early.StatusCode, served.StatusCode]);
        Assert.Equal("1", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal("pong", await served.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task The_refusal_is_problem_details_with_all_security_headers(string version)
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync();

        using var refused = await service.SendAsync(version: Version.Parse(version));

        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", refused.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", refused.Headers.GetValues("X-Content-Type-Options").Single());
        var problem = JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync(Token));
        Assert.Equal(["type", "title", "status", "traceId"], problem.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(
            ("https://tools.ietf.org/html/rfc6585#section-4", "Too Many Requests", 429),
            (problem.GetProperty("type").GetString(), problem.GetProperty("title").GetString(), problem.GetProperty("status").GetInt32()));
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
    }

    [Fact]
    public async Task Problem_details_are_the_services_own_where_it_has_some()
    {
        await using var service = await LimitedService.StartAsync(configure: static builder => builder.Services.AddProblemDetails(static options =>
            options.CustomizeProblemDetails = static context => context.ProblemDetails.Extensions["contact"] = "team-orders"));
        await service.UseUpAsync();

        using var refused = await service.SendAsync();

        var problem = JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync(Token));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("Too Many Requests", 429, "team-orders"), (problem.GetProperty("title").GetString(), problem.GetProperty("status").GetInt32(), problem.GetProperty("contact").GetString()));
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.Equal(("1", "no-store"), (refused.Headers.GetValues("Retry-After").Single(), refused.Headers.CacheControl?.ToString()));
    }

    [Theory]
    [InlineData("text/html", false, false)]
    [InlineData("text/html", true, false)]
    [InlineData("text/html, application/*;q=0.8", false, true)]
    [InlineData("application/problem+json", false, true)]
    [InlineData("*/*", false, true)]
    public async Task A_client_that_reads_no_JSON_gets_no_body(string accept, bool hasProblemDetails, bool expectsBody)
    {
        await using var service = await LimitedService.StartAsync(configure: builder => _ = hasProblemDetails ? builder.Services.AddProblemDetails() : builder.Services);
        await service.UseUpAsync();

        using var refused = await service.SendAsync(headers: ("Accept", accept));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(expectsBody, (await refused.Content.ReadAsStringAsync(Token)).Length > 0);
        Assert.Equal(expectsBody ? "application/problem+json" : null, refused.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("POST")]
    public async Task Every_method_counts_and_is_refused(string method)
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync(method: method);

        using var refused = await service.SendAsync(method: method);
        using var get = await service.SendAsync();

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (refused.StatusCode, get.StatusCode));
        Assert.Equal("1", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(method != "HEAD", (await refused.Content.ReadAsStringAsync(Token)).Length > 0);
        Assert.Equal(get.Content.Headers.ContentType, refused.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/file")]
    public async Task What_no_end_point_answers_counts_and_is_refused_too(string path)
    {
        await using var service = await LimitedService.StartAsync(map: static app => app.Map("/file", static branch => branch.Run(static context => context.Response.CompleteAsync())));
        await service.UseUpAsync(path);

        Assert.Equal(429, await service.AskAsync(path));
    }

    [Theory]
    [InlineData("2026.1", null, null, "report", 200)]
    [InlineData("2026.1", "RateLimiting", null, "on", 429)]
    [InlineData("2026.1", "Health", null, "report", 200)]
    [InlineData("preview", null, null, "on", 429)]
    [InlineData("preview", null, "RateLimiting", "report", 200)]
    public async Task The_pin_decides_whether_it_acts(string baseline, string? adopted, string? held, string state, int expected)
    {
        await using var service = await LimitedService.StartAsync(LimitedService.Pin(baseline, adopted, held));
        await service.UseUpAsync();

        Assert.Equal(expected, await service.AskAsync());
        Assert.Equal(state, service.Services.GetRequiredService<PlatformReport>().Defaults.Single(static entry => entry.Id == "RateLimiting").State);
    }

    [Theory]
    [InlineData("2026.1")]
    [InlineData("preview")]
    public async Task Switched_off_it_limits_and_counts_nothing(string baseline)
    {
        await using var service = await LimitedService.StartAsync(LimitedService.Pin(baseline), settings: ("Platform:RateLimiting:Enabled", "false"));
        await service.UseUpAsync();

        Assert.Equal(200, await service.AskAsync());
        Assert.Empty(service.Log);
    }

    [Fact]
    public async Task The_defaults_let_a_connection_full_of_calls_through()
    {
        var defaults = new RateLimitingOptions();
        await using var service = await LimitedService.StartAsync(configure: builder => builder.Services.Configure<RateLimitingOptions>(options =>
            (options.PermitsPerSecond, options.Burst) = (defaults.PermitsPerSecond, defaults.Burst)));
        var statuses = new HashSet<HttpStatusCode>();

        // Ten seconds of 100 calls at a time that take 100 ms each.
        for (var tenth = 0; tenth < 100; tenth++)
        {
            var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => service.SendAsync(version: HttpVersion.Version20)));
            statuses.UnionWith(responses.Select(static response => response.StatusCode));
            service.Time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal([HttpStatusCode.OK], statuses);
        Assert.Equal((1000, 2000, 10_000), (defaults.PermitsPerSecond, defaults.Burst, defaults.MaxClients));
    }
}
