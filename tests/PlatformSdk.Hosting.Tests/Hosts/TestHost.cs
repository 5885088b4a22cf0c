using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Hosting.Tests.Hosts;

/// <summary>A real host with the defaults, configured by the test alone and not by the machine.</summary>
internal static class TestHost
{
    public static PlatformApp App { get; } = new() { Assembly = typeof(TestHost).Assembly, Baseline = "2026.1" };

    public static HostApplicationBuilder Builder(params (string Key, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Logging.ClearProviders();
        return builder;
    }

    /// <summary>Starts the host, which must refuse, and returns what it says.</summary>
    public static async Task<string> RefusalOf(HostApplicationBuilder builder)
    {
        using var host = builder.Build();
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => host.StartAsync(TestContext.Current.CancellationToken));
        return refusal.Message;
    }
}
