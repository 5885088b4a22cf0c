using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.HealthEndpoints;
using PlatformSdk.Tests.Management;

namespace PlatformSdk.Tests.HealthEndpoints;

public sealed class HealthDetailsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool, string> Golden
    {
        get
        {
            using var stream = typeof(HealthDetailsTests).Assembly.GetManifestResourceStream("healthchecks-ui-golden.json")!;
            using var bodies = JsonDocument.Parse(stream);
            var data = new TheoryData<string, bool, string>();
            foreach (var body in bodies.RootElement.EnumerateArray())
            {
                data.Add(body.GetProperty("name").GetString()!, body.GetProperty("exceptionDetails").GetBoolean(), body.GetProperty("body").GetString()!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public async Task The_body_is_what_HealthChecks_UI_reads_byte_for_byte(string name, bool exceptionDetails, string body)
    {
        await using var service = await ManagedService.StartAsync(
            services => services.AddSingleton<HealthCheckService>(new Reporting(GoldenReports.Get(name))),
            null,
            ("Platform:HealthEndpoints:IncludeData", "true"),
            ("Platform:HealthEndpoints:IncludeExceptions", exceptionDetails ? "true" : "false"));

        using var response = await service.Management.GetAsync("/health", Token);

        Assert.Equal(body, await response.Content.ReadAsStringAsync(Token));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(name.StartsWith("unhealthy", StringComparison.Ordinal) ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void There_are_sixteen_golden_bodies() => Assert.Equal(16, Golden.Count);

    [Fact]
    public async Task The_message_of_an_exception_is_in_no_part_of_the_details()
    {
        const string secret = "Host=db;Password=hunter2";
        await using var service = await ManagedService.StartAsync(static services => services.AddHealthChecks()
            .AddCheck("throws", static () => throw new InvalidOperationException(secret))
            .AddCheck("describes", static () => HealthCheckResult.Unhealthy("no connection: " + secret, new InvalidOperationException("outer", new TimeoutException(secret)))));

        using var response = await service.Management.GetAsync("/health", Token);
        var body = await response.Content.ReadAsStringAsync(Token);

        Assert.DoesNotContain("hunter2", body, StringComparison.Ordinal);
        Assert.Contains("\"throws\":{\"data\":{},\"description\":\"Exception Occurred.\"", body, StringComparison.Ordinal);
        Assert.Contains("\"describes\":{\"data\":{},\"description\":\"Exception Occurred.\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_of_an_exception_is_shown_where_it_is_asked_for()
    {
        await using var service = await ManagedService.StartAsync(
            static services => services.AddHealthChecks().AddCheck("throws", static () => throw new InvalidOperationException("no route")),
            null,
            ("Platform:HealthEndpoints:IncludeExceptions", "true"));

        using var response = await service.Management.GetAsync("/health", Token);

        Assert.Contains("\"exception\":\"no route\"", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_is_empty_unless_it_is_allowed()
    {
        await using var service = await ManagedService.StartAsync(static services => services.AddHealthChecks()
            .AddCheck("db", static () => HealthCheckResult.Healthy(data: new Dictionary<string, object> { ["server"] = "db-7.internal" })));

        Assert.DoesNotContain("db-7", await service.Management.GetStringAsync("/health", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_any_type_is_written()
    {
        var loop = new List<object>();
        loop.Add(loop);
        var data = new Dictionary<string, object>
        {
            ["At"] = TimeSpan.FromSeconds(1.5),
            ["day"] = DayOfWeek.Friday,
            ["ratio"] = double.NaN,
            ["none"] = null!,
            ["names"] = new[] { "a", "b" },
            ["nested"] = new Dictionary<string, object> { ["Depth"] = 2 },
            ["own"] = new { Lag = 3 },
            ["loop"] = loop,
        };
        await using var service = await ManagedService.StartAsync(
            services => services.AddHealthChecks().AddCheck("db", () => HealthCheckResult.Healthy(data: data)), null, ("Platform:HealthEndpoints:IncludeData", "true"));

        var body = await service.Management.GetStringAsync("/health", Token);

        Assert.Contains(
            """{"At":"00:00:01.5000000","day":"Friday","ratio":"NaN","none":null,"names":["a","b"],"nested":{"Depth":2},"own":{"lag":3},"loop":"System.Collections.Generic.List""",
            body,
            StringComparison.Ordinal);
        Assert.NotEqual(default, JsonDocument.Parse(body));
    }

    [Fact]
    public async Task The_writer_can_be_replaced()
    {
        await using var service = await ManagedService.StartAsync(static services =>
            services.Configure<HealthEndpointsOptions>(static options => options.DetailsWriter = static (context, report) => context.Response.WriteAsync("own: " + report.Status, Token)));

        Assert.Equal("own: Healthy", await service.Management.GetStringAsync("/health", Token));
    }

    [Fact]
    public async Task Other_methods_are_refused_and_head_has_no_body()
    {
        await using var service = await ManagedService.StartAsync();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/health");

        using var headers = await service.Management.SendAsync(head, Token);
        using var refused = await service.Management.PostAsync("/health", null, Token);

        Assert.Equal((HttpStatusCode.OK, ""), (headers.StatusCode, await headers.Content.ReadAsStringAsync(Token)));
        Assert.True(headers.Content.Headers.ContentLength > 0);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
    }

    [Fact]
    public async Task With_the_health_default_off_the_services_own_checks_are_shown()
    {
        await using var service = await ManagedService.StartAsync(
            static services => services.AddHealthChecks().AddCheck("db", static () => HealthCheckResult.Healthy()), null, ("Platform:Health:Enabled", "false"));

        Assert.Contains("\"entries\":{\"db\":{", await service.Management.GetStringAsync("/health", Token), StringComparison.Ordinal);
    }

    private sealed class Reporting(HealthReport report) : HealthCheckService
    {
        public override Task<HealthReport> CheckHealthAsync(Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default) =>
            Task.FromResult(report);
    }
}
