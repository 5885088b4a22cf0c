using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting.Health;

/// <summary>Executes a check: in a scope of its own, on a thread of its own, and as no part of the request that asked first.</summary>
internal sealed class CheckRunner(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
{
    private static readonly Func<ILogger, string, IDisposable?> _checkScope = LoggerMessage.DefineScope<string>("Health check {HealthCheckName}");

    private readonly ILogger _logger = loggers.CreateLogger("PlatformSdk.Health");

    /// <summary>Set when the host has stopped: nobody waits for a check any more.</summary>
    public CancellationToken Stopped => lifetime.ApplicationStopped;

    /// <summary>Starts work that serves whoever asks: it must not carry the first one's request, trace or log scopes.</summary>
    public static void Detach(Func<Task> work)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            Task.Run(work);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            Task.Run(work);
        }
    }

    /// <summary>Executes the check, unless it is cancelled before a thread is free; the task takes on whatever the check ends in.</summary>
    public Task<HealthCheckResult> RunAsync(HealthCheckRegistration registration, CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteAsync(registration, cancellationToken), cancellationToken);

    private async Task<HealthCheckResult> ExecuteAsync(HealthCheckRegistration registration, CancellationToken cancellationToken)
    {
        // Not recorded, and so are the calls below it: what a check does is in no trace, as the probe is not.
        using var activity = new Activity("health check");
        activity.Start();
        using var logScope = _checkScope(_logger, registration.Name);
        await using var scope = scopes.CreateAsyncScope();
        var check = registration.Factory(scope.ServiceProvider);
        return await check.CheckHealthAsync(new HealthCheckContext { Registration = registration }, cancellationToken);
    }
}
