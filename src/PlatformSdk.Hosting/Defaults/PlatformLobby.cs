using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Hosting.StartupReport;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>The one call, for every kind of host: resolve, register, and check when the host starts.</summary>
internal static class PlatformLobby
{
    /// <summary>Gives the host the defaults of the lists, unless it has them already.</summary>
    /// <returns>The snapshot, or <see langword="null"/> where an earlier call did it all.</returns>
    /// <exception cref="ArgumentException">The service is pinned to a baseline that this package does not have.</exception>
    public static PlatformSnapshot? Enter(IHostApplicationBuilder builder, PlatformApp app, IReadOnlyList<PlatformDefault> defaults)
    {
        if (builder.Services.Any(static service => service.ServiceType == typeof(PlatformSnapshot)))
        {
            return null;
        }

        if (SupportedBaselines.IndexOf(app.Baseline) < 0)
        {
            throw new ArgumentException(
                $"The baseline is '{app.Baseline}'. Use one that this version of PlatformSdk has: {string.Join(", ", SupportedBaselines.All)}.", nameof(app));
        }

        var snapshot = new PlatformSnapshot(new SnapshotSources(app, builder.Configuration), defaults);
        builder.Services.AddSingleton(snapshot);
        builder.Services.AddSingleton<PlatformReport>(PlatformReportBuilder.Build);
        foreach (var state in snapshot.States)
        {
            state.Default.AddOptions(builder.Services, snapshot);
        }

        var context = new PlatformDefaultContext(builder, snapshot);
        foreach (var state in snapshot.States)
        {
            if (state.Mode != Mode.Off)
            {
                state.Default.Register(context);
            }
        }

        builder.Services.AddSingleton<IValidateOptions<ConfigurationCheck>, ConfigurationCheckValidator>();
        builder.Services.AddOptions<ConfigurationCheck>().ValidateOnStart();
        return snapshot;
    }
}
