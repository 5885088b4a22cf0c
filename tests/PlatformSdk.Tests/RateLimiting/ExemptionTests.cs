using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Tests.Management;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>What the limit leaves alone, and what stands beside it.</summary>
public sealed class ExemptionTests
{
    private const int Many = 3 * LimitedService.Burst;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Probes_and_the_management_port_are_never_limited()
    {
        var port = ManagedService.FreePort().ToString(CultureInfo.InvariantCulture);
        await using var service = await LimitedService.StartAsync(settings: [("Platform:Management:Port", port), ("Platform:Management:Enabled", "true")]);
        using var management = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:" + port) };
        await service.UseUpAsync();
        Assert.Equal(429, await service.AskAsync());

        for (var i = 0; i < Many; i++)
        {
            Assert.Equal((200, 200, 200), (await service.AskAsync("/health/live"), await service.AskAsync("/health/ready"), await service.AskAsync("/health/startup")));
            using var details = await management.GetAsync("health", Token);
            Assert.Equal(HttpStatusCode.OK, details.StatusCode);
        }
    }

    [Fact]
    public async Task An_end_point_that_disables_limits_is_exempt_and_takes_nothing_from_its_clients()
    {
        await using var service = await LimitedService.StartAsync(map: static app => app.MapGet("/stream", static () => "more").DisableRateLimiting());
        for (var i = 0; i < Many; i++)
        {
            Assert.Equal(200, await service.AskAsync("/stream"));
        }

        await service.UseUpAsync();

        Assert.Equal((429, 200), (await service.AskAsync(), await service.AskAsync("/stream")));
    }

    [Fact]
    public async Task It_is_exempt_below_a_path_base_and_where_an_error_page_answers_for_it()
    {
        await using var service = await LimitedService.StartAsync(
            configure: static builder => builder.Services.AddProblemDetails(),
            map: static app =>
            {
                app.UseExceptionHandler("/sorry");
                app.UsePathBase("/shop");
                app.UseRouting();
                app.MapGet("/stream", static () => "more").DisableRateLimiting();
                app.MapGet("/broken", string () => throw new InvalidOperationException("broken")).DisableRateLimiting();
                app.Map("/sorry", static () => Results.Text("sorry", statusCode: 500));
            });
        await service.UseUpAsync();

        Assert.Equal((429, 200, 500), (await service.AskAsync("/shop/ping"), await service.AskAsync("/shop/stream"), await service.AskAsync("/shop/broken")));
    }

    [Fact]
    public async Task A_policy_of_the_services_own_wins_where_it_stands()
    {
        await using var service = await LimitedService.StartAsync(
            configure: static builder => builder.Services.AddRateLimiter(static options =>
            {
                options.RejectionStatusCode = 418;
                options.AddFixedWindowLimiter("five", static window => (window.PermitLimit, window.Window, window.QueueLimit) = (5, TimeSpan.FromHours(1), 0));
            }),
            map: static app =>
            {
                app.UseRateLimiter();
                app.MapGet("/report", static () => "done").RequireRateLimiting("five");
            });
        await service.UseUpAsync();

        var answers = new List<int>();
        for (var i = 0; i < 7; i++)
        {
            answers.Add(await service.AskAsync("/report"));
        }

        Assert.Equal([200, 200, 200, 200, 200, 418, 418], answers);
        Assert.Equal(429, await service.AskAsync());
    }

    [Fact]
    public async Task A_limit_of_the_services_own_for_everything_stands_beside_it()
    {
        await using var service = await LimitedService.StartAsync(
            configure: static builder => builder.Services.AddRateLimiter(static options =>
            {
                options.RejectionStatusCode = 418;
                options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(static _ => RateLimitPartition.GetFixedWindowLimiter("all", static _ => new FixedWindowRateLimiterOptions { PermitLimit = 2, Window = TimeSpan.FromHours(1) }));
            }),
            map: static app => app.UseRateLimiter());

        Assert.Equal((200, 200, 418, 429), (await service.AskAsync(), await service.AskAsync(), await service.AskAsync(), await service.AskAsync()));
    }

    [Fact]
    public async Task Beside_exempt_end_points_all_others_are_still_refused()
    {
        var ran = 0;
        await using var service = await LimitedService.StartAsync(map: app =>
        {
            app.MapGet("/stream", static () => "more").DisableRateLimiting();
            app.MapGet("/orders/{id}", () => Interlocked.Increment(ref ran));
            app.Map("/brief", branch => branch.Run(static context =>
            {
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            }));
        });
        await service.UseUpAsync("/orders/1");

        using var routed = await service.SendAsync("/orders/1");
        using var unknown = await service.SendAsync("/nothing-here");
        using var branch = await service.SendAsync("/brief");

        Assert.Equal(
            [HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests],
            [routed.StatusCode, unknown.StatusCode, branch.StatusCode]);
        Assert.All([routed, unknown, branch], static response =>
        {
            Assert.Equal(("1", "application/problem+json"), (response.Headers.GetValues("Retry-After").Single(), response.Content.Headers.ContentType?.MediaType));
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        });
        Assert.Equal(LimitedService.Burst, ran);
    }
}
