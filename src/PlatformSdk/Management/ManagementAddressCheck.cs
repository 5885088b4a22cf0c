using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Management;

/// <summary>Looks, once the server listens, whether it does so on the management port and on another one: a port that is silently missing is found out in the next incident.</summary>
internal sealed class ManagementAddressCheck(IServer server, IOptions<ManagementOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="InvalidOperationException">The server does not listen on the management port, or on nothing else.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Port is { } port && server.Features.Get<IServerAddressesFeature>() is { } feature)
        {
            Check(port, feature.Addresses);
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Check(int port, ICollection<string> addresses)
    {
        var listened = string.Join(", ", addresses);
        if (!addresses.Any(address => ManagementAddress.HasPort(address, port)))
        {
            throw new InvalidOperationException(
                $"Platform:Management:Port is {port}, but the server listens on {listened} only: what the service listens on in code decides. " +
                $"Add ListenAnyIP({port}) beside it, or remove the setting.");
        }

        if (addresses.All(address => ManagementAddress.HasPort(address, port)))
        {
            throw new InvalidOperationException(
                $"Platform:Management:Port is {port}, and the server listens on nothing else ({listened}): nobody could reach the service itself. " +
                "Use a port that the service does not use.");
        }
    }
}
