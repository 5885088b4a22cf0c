using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Tests.HealthEndpoints;

public sealed class ProbeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/Health/LIVE")]
    [InlineData("/health/live/")]
    public async Task A_probe_answers_with_the_status_word_and_nothing_else(string path)
    {
        await using var service = await ProbedService.StartAsync();

        using var response = await service.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(Token));
        Assert.Equal(("text/plain", 7L), (response.Content.Headers.ContentType?.ToString(), response.Content.Headers.ContentLength));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData(HealthStatus.Healthy, HttpStatusCode.OK)]
    [InlineData(HealthStatus.Degraded, HttpStatusCode.OK)]
    [InlineData(HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable)]
    public async Task The_status_code_says_whether_to_send_work(HealthStatus status, HttpStatusCode expected)
    {
        await using var service = await ProbedService.StartAsync(services => services.AddHealthChecks()
            .AddCheck("db", () => new HealthCheckResult(status, "Host=secret", new InvalidOperationException("Password=hunter2"))));

        using var response = await service.Client.GetAsync("/health/ready", Token);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(status.ToString(), await response.Content.ReadAsStringAsync(Token));
        Assert.Equal("Healthy", await service.Client.GetStringAsync("/health/live", Token));
    }

    [Fact]
    public async Task Head_is_answered_without_a_body()
    {
        await using var service = await ProbedService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/health/ready");

        using var response = await service.Client.SendAsync(request, Token);

        Assert.Equal((HttpStatusCode.OK, 7L), (response.StatusCode, response.Content.Headers.ContentLength));
        Assert.Equal("", await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_refused(string method)
    {
        await using var service = await ProbedService.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/health/ready");

        using var response = await service.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/")]
    [InlineData("/health/other")]
    [InlineData("/health/live/more")]
    [InlineData("/health/live//")]
    [InlineData("/healthlive")]
    [InlineData("/api/health/live")]
    public async Task Another_path_is_the_services(string path)
    {
        await using var service = await ProbedService.StartAsync(map: static app => app.MapFallback("{**path}", static () => "the service"));

        Assert.Equal("the service", await service.Client.GetStringAsync(path, Token));
    }

    [Fact]
    public async Task A_probe_needs_no_user()
    {
        await using var service = await ProbedService.StartAsync(
            static services =>
            {
                services.AddSingleton<IAuthorizationMiddlewareResultHandler>(new Refusing());
                services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            },
            static app => app.UseAuthorization());

        using var ping = await service.Client.GetAsync("/ping", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, ping.StatusCode);
        Assert.Equal("Healthy", await service.Client.GetStringAsync("/health/ready", Token));
    }

    [Fact]
    public async Task The_end_point_of_a_probe_says_what_it_is_exempt_from()
    {
        // The client has its answer before the outermost middleware sees the end of it.
        var outermost = new TaskCompletionSource<Endpoint?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await ProbedService.StartAsync(services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new Outermost(context => outermost.TrySetResult(context.GetEndpoint())))));

        await service.Client.GetStringAsync("/health/live", Token);
        var seen = await outermost.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal("/health/live", seen?.DisplayName);
        Assert.NotNull(seen?.Metadata.GetMetadata<IAllowAnonymous>());
        Assert.NotNull(seen?.Metadata.GetMetadata<DisableRateLimitingAttribute>());
        Assert.NotNull(seen?.Metadata.GetMetadata<DisableRequestTimeoutAttribute>());
        Assert.NotNull(seen?.Metadata.GetMetadata<IDisableHttpMetricsMetadata>());
    }

    [Fact]
    public async Task Probes_are_not_in_the_metrics_of_requests()
    {
        var requests = new List<string?>();
        await using var service = await ProbedService.StartAsync();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "http.server.request.duration" && instrument.Meter.Scope == service.Services.GetRequiredService<IMeterFactory>())
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => requests.Add(tags.ToArray().FirstOrDefault(static tag => tag.Key == "http.route").Value as string));
        listener.Start();

        await service.Client.GetStringAsync("/health/live", Token);
        await service.Client.GetStringAsync("/health/ready", Token);
        await service.Client.GetStringAsync("/ping", Token);
        await service.DisposeAsync();

        Assert.Equal(["/ping"], requests);
    }

    [Fact]
    public async Task A_thousand_probes_at_once_run_each_check_once()
    {
        var runs = 0;
        await using var service = await ProbedService.StartAsync(
            services => services.AddHealthChecks().AddAsyncCheck("db", async () =>
            {
                Interlocked.Increment(ref runs);
                await Task.Delay(TimeSpan.FromMilliseconds(100), Token);
                return HealthCheckResult.Healthy();
            }),
            null,
            ("Platform:Health:CacheDuration", "00:01:00"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => service.Client.GetStringAsync("/health/ready", Token)));

        Assert.All(answers, static answer => Assert.Equal("Healthy", answer));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_hanging_check_costs_its_deadline_and_not_the_probe()
    {
        var runs = 0;
        await using var service = await ProbedService.StartAsync(
            services => services.AddHealthChecks().AddAsyncCheck("db", () =>
            {
                Interlocked.Increment(ref runs);
                return new TaskCompletionSource<HealthCheckResult>().Task;
            }),
            null,
            ("Platform:Health:CheckTimeout", "00:00:01"),
            ("Platform:Health:CacheDuration", "00:00:00"));

        var started = Stopwatch.GetTimestamp();
        var first = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => service.Client.GetAsync("/health/ready", Token)));
        var later = await service.Client.GetAsync("/health/ready", Token);

        Assert.All(first.Append(later), static response => Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
        Assert.Equal(1, runs);
        Assert.Equal("Healthy", await service.Client.GetStringAsync("/health/live", Token));
    }

    [Fact]
    public async Task A_probe_sees_the_host_start_and_stop()
    {
        var slow = new SlowStart();
        await using var service = await ProbedService.StartAsync(services => services.AddSingleton<IHostedService>(slow), wait: false);
        await slow.Entered.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal("live 200, ready 503, startup 503", await service.AskAllAsync());

        slow.Released.SetResult();
        await service.Started;
        Assert.Equal("live 200, ready 200, startup 200", await service.AskAllAsync());

        service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal("live 200, ready 503, startup 200", await service.AskAllAsync());
        Assert.Equal("pong", await service.Client.GetStringAsync("/ping", Token));
    }

    [Fact]
    public async Task The_path_can_be_another()
    {
        await using var service = await ProbedService.StartAsync(null, null, ("Platform:HealthEndpoints:Path", "/internal/healthz"));

        using var former = await service.Client.GetAsync("/health/live", Token);

        Assert.Equal("Healthy", await service.Client.GetStringAsync("/internal/healthz/ready", Token));
        Assert.Equal(HttpStatusCode.NotFound, former.StatusCode);
    }

    [Theory]
    [InlineData("health")]
    [InlineData("/")]
    [InlineData("/health/")]
    [InlineData("/health//x")]
    [InlineData("/health?x")]
    [InlineData("/{health}")]
    public async Task A_path_that_is_none_is_refused(string path)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => ProbedService.StartAsync(null, null, ("Platform:HealthEndpoints:Path", path)));

        Assert.Contains($"Platform:HealthEndpoints:Path is {path}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_the_paths_are_the_services()
    {
        await using var service = await ProbedService.StartAsync(
            null, static app => app.MapFallback("{**path}", static () => "the service"), ("Platform:HealthEndpoints:Enabled", "false"));

        Assert.Equal("the service", await service.Client.GetStringAsync("/health/live", Token));
    }

    [Fact]
    public async Task Without_the_health_default_there_are_no_probes()
    {
        await using var service = await ProbedService.StartAsync(null, null, ("Platform:Health:Enabled", "false"));

        using var response = await service.Client.GetAsync("/health/live", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_services_own_health_endpoints_go_through_the_platform()
    {
        var runs = 0;
        await using var service = await ProbedService.StartAsync(
            services => services.AddHealthChecks().AddCheck("db", () =>
            {
                Interlocked.Increment(ref runs);
                return HealthCheckResult.Degraded();
            }),
            static app => app.MapHealthChecks("/healthz"));

        Assert.Equal("Degraded", await service.Client.GetStringAsync("/healthz", Token));
        Assert.Equal("Degraded", await service.Client.GetStringAsync("/healthz", Token));
        Assert.Equal("Degraded", await service.Client.GetStringAsync("/health/ready", Token));
        Assert.Equal(1, runs);
    }

    private sealed class Refusing : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
    }

    private sealed class Outermost(Action<HttpContext> after) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => pipeline =>
        {
            pipeline.Use(async (HttpContext context, RequestDelegate inner) =>
            {
                await inner(context);
                after(context);
            });
            next(pipeline);
        };
    }

    private sealed class SlowStart : IHostedLifecycleService
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            Entered.SetResult();
            return Released.Task;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
