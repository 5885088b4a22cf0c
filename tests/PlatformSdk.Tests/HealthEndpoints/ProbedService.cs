using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.HealthEndpoints;

/// <summary>A real service with one end point of its own, <c>/ping</c>.</summary>
internal sealed class ProbedService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProbedService(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public HttpClient Client => field ??= new HttpClient { BaseAddress = _app.Address() };

    public Task Started { get; private init; } = Task.CompletedTask;

    public static Task<ProbedService> StartAsync(
        Action<IServiceCollection>? services = null, Action<WebApplication>? map = null, params (string Key, string? Value)[] settings) =>
        StartAsync(services, map, true, settings);

    public static Task<ProbedService> StartAsync(Action<IServiceCollection> services, bool wait) => StartAsync(services, null, wait, []);

    /// <summary>The status code of each probe.</summary>
    public async Task<string> AskAllAsync()
    {
        var answers = new List<string>();
        foreach (var probe in new[] { "live", "ready", "startup" })
        {
            using var response = await Client.GetAsync("/health/" + probe, TestContext.Current.CancellationToken);
            answers.Add($"{probe} {(int)response.StatusCode}");
        }

        return string.Join(", ", answers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<ProbedService> StartAsync(
        Action<IServiceCollection>? services, Action<WebApplication>? map, bool wait, (string Key, string? Value)[] settings)
    {
        var builder = WebHost.Builder(settings);
        PlatformDefaults.Apply(builder, WebHost.App);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        map?.Invoke(app);
        app.MapGet("/ping", static () => "pong");
        var started = app.StartAsync(TestContext.Current.CancellationToken);
        if (wait)
        {
            await started;
        }

        return new ProbedService(app) { Started = started };
    }
}
