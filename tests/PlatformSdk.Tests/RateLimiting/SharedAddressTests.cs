using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>Clients that come from one address, in services that find out in their own pipeline who they are.</summary>
public sealed class SharedAddressTests
{
    [Fact]
    public async Task Behind_a_proxy_a_client_that_floods_takes_nothing_from_the_others()
    {
        await using var service = await LimitedService.StartAsync(map: ReadForwardedHeaders);

        // What the proxy's own address has, and what the client has.
        var flood = await SendAsync(service, 20, ("X-Forwarded-For", "203.0.113.1"));
        var other = await SendAsync(service, 4, ("X-Forwarded-For", "203.0.113.2"));

        Assert.Equal((2 * LimitedService.Burst, 14), (flood.Count(static status => status == 200), flood.Count(static status => status == 429)));
        Assert.Equal([200, 200, 200, 429], other);
        Assert.DoesNotContain(service.Log, static line => line.Message.Contains("proxy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_claims_to_be_a_proxy_gains_nothing()
    {
        await using var service = await LimitedService.StartAsync(map: ReadForwardedHeaders);
        var answers = new List<int>();
        for (var i = 0; i < 10; i++)
        {
            // From outside of the networks that the service trusts, each time with another name.
            using var response = await service.SendAsync(address: "198.51.100.1", headers: ("X-Forwarded-For", $"203.0.113.{i}"));
            answers.Add((int)response.StatusCode);
        }

        Assert.Equal(LimitedService.Burst, answers.Count(static status => status == 200));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_user_that_floods_takes_nothing_from_others_at_its_address(bool calledByTheService)
    {
        await using var service = await LimitedService.StartAsync(configure: AddTokens, map: app =>
        {
            if (calledByTheService)
            {
                app.UseRouting();
                app.UseAuthentication();
            }

            app.MapGet("/orders/{id:int}", static (int id) => id);
        });

        var flood = await SendAsync(service, 20, "/orders/7", ("Test-Token", "ada"));
        var other = await SendAsync(service, 4, "/orders/7", ("Test-Token", "grace"));
        var nobody = await SendAsync(service, 2, "/orders/7");

        Assert.Equal(2 * LimitedService.Burst, flood.Count(static status => status == 200));
        Assert.Equal([200, 200, 200, 429], other);
        Assert.Equal([429, 429], nobody);
    }

    [Fact]
    public async Task What_is_protected_stays_protected()
    {
        var ran = 0;
        await using var service = await LimitedService.StartAsync(configure: AddTokens, map: app =>
        {
            app.MapGet("/orders", () => Interlocked.Increment(ref ran)).RequireAuthorization();
            app.MapGet("/admin", () => Interlocked.Increment(ref ran)).RequireAuthorization(static policy => policy.RequireRole("admin"));
            app.MapGet("/stream", () => Interlocked.Increment(ref ran)).RequireAuthorization().DisableRateLimiting();
        });
        await service.UseUpAsync();

        Assert.Equal([429, 429], await SendAsync(service, 2, "/orders"));
        Assert.Equal([401], await SendAsync(service, 1, "/stream"));
        Assert.Equal([403, 403, 403, 429], await SendAsync(service, 4, "/admin", ("Test-Token", "ada")));
        Assert.Equal(0, ran);

        Assert.Equal([200, 200, 200, 429], await SendAsync(service, 4, "/orders", ("Test-Token", "grace")));
        Assert.Equal(3, ran);
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task The_end_point_runs_as_if_nothing_had_been_asked(string version)
    {
        var endpoints = new List<Endpoint?>();
        await using var service = await LimitedService.StartAsync(configure: AddTokens, map: app =>
        {
            app.MapGet("/orders/{id:int}", (HttpContext context, int id) =>
            {
                endpoints.Add(context.GetEndpoint());
                return $"{id} {context.User.FindFirst("sub")?.Value}";
            });
            app.MapGet("/broken", string () => throw new InvalidOperationException("broken"));
        });
        await service.UseUpAsync("/orders/7");

        using var served = await service.SendAsync("/orders/7", version: Version.Parse(version), headers: ("Test-Token", "ada"));
        using var refused = await service.SendAsync("/orders/7", version: Version.Parse(version));
        service.Time.Advance(TimeSpan.FromSeconds(1));
        using var later = await service.SendAsync("/orders/7", version: Version.Parse(version));

        Assert.Equal("7 ada", await served.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, later.StatusCode));
        Assert.Equal(LimitedService.Burst + 2, endpoints.Count);
        Assert.Single(endpoints.Distinct());
        Assert.Equal([500], await SendAsync(service, 1, "/broken", ("Test-Token", "ada")));
    }

    [Fact]
    public async Task Report_mode_counts_what_is_refused_where_it_acts()
    {
        var counts = new List<long>();
        foreach (var pin in new[] { LimitedService.Acting, LimitedService.Reporting })
        {
            await using var service = await LimitedService.StartAsync(pin, AddTokens, static app =>
            {
                ReadForwardedHeaders(app);
                app.MapGet("/orders", static () => "[]").RequireAuthorization();
                app.MapGet("/stream", static () => "more").DisableRateLimiting();
            });
            using var rejections = new MetricCollection(service.Services.GetRequiredService<IMeterFactory>());
            foreach (var path in new[] { "/ping", "/orders", "/stream", "/missing" })
            {
                await SendAsync(service, 5, path);
                await SendAsync(service, 5, path, ("Test-Token", "ada"));
                await SendAsync(service, 5, path, ("X-Forwarded-For", "203.0.113.1"));
                await SendAsync(service, 5, path, ("X-Forwarded-For", "203.0.113.2"), ("Test-Token", "grace"));
            }

            counts.Add(rejections.Sum);
        }

        Assert.NotEqual(0, counts[0]);
        Assert.Equal(counts[0], counts[1]);
    }

    // Loopback, where the test's proxy is, is trusted by the framework.
    private static void ReadForwardedHeaders(WebApplication app) =>
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });

    private static void AddTokens(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication("Token").AddScheme<AuthenticationSchemeOptions, TokenScheme>("Token", null);
        builder.Services.AddAuthorization();
    }

    private static Task<List<int>> SendAsync(LimitedService service, int times, params (string Name, string Value)[] headers) => SendAsync(service, times, "/ping", headers);

    private static async Task<List<int>> SendAsync(LimitedService service, int times, string path, params (string Name, string Value)[] headers)
    {
        var answers = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var response = await service.SendAsync(path, headers: headers);
            answers.Add((int)response.StatusCode);
        }

        return answers;
    }

    private sealed class MetricCollection : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _sum;

        public MetricCollection(IMeterFactory factory)
        {
            _listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "platform.rate_limiting.rejections" && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _sum, value));
            _listener.Start();
        }

        public long Sum => Interlocked.Read(ref _sum);

        public void Dispose() => _listener.Dispose();
    }
}
