using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OtlpReceiver;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.ServiceIdentity;

[Collection(nameof(ProcessWide))]
public sealed class ServiceIdentityTests
{
    // The entities of the semantic conventions 1.44 that apply, with what they require and recommend.
    private static readonly string[] Expected =
    [
        "service.name", "service.version", "service.instance.id", "deployment.environment.name",
        "telemetry.sdk.name", "telemetry.sdk.language", "telemetry.sdk.version", "telemetry.distro.name", "telemetry.distro.version",
    ];

    [Fact]
    public async Task Every_signal_names_service_version_instance_environment_and_distribution()
    {
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        await using var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()));
        host.Work("identity");
        host.Flush();

        var span = await receiver.WaitForSpanAsync(span => span.Name == "identity", TestContext.Current.CancellationToken);
        var metric = await receiver.WaitForMetricAsync(metric => metric.Name == "identity", TestContext.Current.CancellationToken);
        var log = await receiver.WaitForLogAsync(log => log.Body == "Sold identity", TestContext.Current.CancellationToken);
        Assert.All(Expected, key => Assert.True(span.Resource.Has(key), key));
        Assert.Equal(span.Resource.ToString(), metric.Resource.ToString());
        Assert.Equal(span.Resource.ToString(), log.Resource.ToString());
        Assert.Equal("Shop", span.Resource["service.name"]);
        Assert.True(Guid.TryParse((string?)span.Resource["service.instance.id"], out _));
        Assert.StartsWith(PlatformPackage.Version, (string?)span.Resource["service.version"], StringComparison.Ordinal);
        Assert.Equal("production", span.Resource["deployment.environment.name"]);
        Assert.Equal(("PlatformSdk", PlatformPackage.Version), (span.Resource["telemetry.distro.name"], span.Resource["telemetry.distro.version"]));
        Assert.Equal("2026.1", span.Resource["platform.baseline"]);
        Assert.False(span.Resource.Has("service.namespace"));
        Assert.Empty(span.Resource.DuplicateKeys);
    }

    [Fact]
    public async Task Configuration_names_the_service()
    {
        var resource = await ResourceOf(
            _ => { }, _ => { }, ("Platform:ServiceIdentity:Name", "till"), ("Platform:ServiceIdentity:Namespace", "retail"));

        Assert.Equal("till", resource["service.name"]);
        Assert.Equal("retail", resource["service.namespace"]);
    }

    [Fact]
    public async Task The_environment_wins_over_defaults_and_configuration()
    {
        var resource = await ResourceOf(
            _ => { },
            _ => { },
            ("Platform:ServiceIdentity:Name", "till"),
            ("OTEL_SERVICE_NAME", "from-variable"),
            ("OTEL_RESOURCE_ATTRIBUTES", "service.name=loses,service.version=9.9+sha,deployment.environment.name=canary,team=a%20b,=no-key"));

        Assert.Equal("from-variable", resource["service.name"]);
        Assert.Equal("9.9+sha", resource["service.version"]);
        Assert.Equal("canary", resource["deployment.environment.name"]);
        Assert.Equal("a b", resource["team"]);
        Assert.DoesNotContain("", resource.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_service_sets_in_code_wins(bool beforeTheCall)
    {
        static void Code(HostApplicationBuilder builder) => builder.Services.ConfigureOpenTelemetryTracerProvider(
            tracing => tracing.ConfigureResource(resource => resource.AddService("by-code", serviceVersion: "3", serviceInstanceId: "one")));

        var resource = await ResourceOf(beforeTheCall ? Code : _ => { }, beforeTheCall ? _ => { } : Code);

        Assert.Equal(("by-code", "3", "one"), (resource["service.name"], resource["service.version"], resource["service.instance.id"]));
        Assert.Equal("production", resource["deployment.environment.name"]);
    }

    [Fact]
    public async Task A_renamed_application_is_called_by_its_new_name()
    {
        var resource = await ResourceOf(_ => { }, builder => builder.Environment.ApplicationName = "Renamed");

        Assert.Equal("Renamed", resource["service.name"]);
    }

    [Theory]
    [InlineData("Development", "development")]
    [InlineData("STAGING", "staging")]
    [InlineData("Test", "test")]
    [InlineData("Blue-Green", "Blue-Green")]
    public async Task The_environment_has_the_value_of_the_convention(string name, string expected)
    {
        var resource = await ResourceOf(builder => builder.Environment.EnvironmentName = name, _ => { });

        Assert.Equal(expected, resource["deployment.environment.name"]);
    }

    [Fact]
    public async Task Two_hosts_in_one_process_are_two_instances()
    {
        var one = await ResourceOf(_ => { }, _ => { });
        var two = await ResourceOf(_ => { }, _ => { });

        Assert.NotEqual(one["service.instance.id"], two["service.instance.id"]);
    }

    [Fact]
    public async Task Switched_off_it_adds_nothing()
    {
        var resource = await ResourceOf(_ => { }, _ => { }, ("Platform:ServiceIdentity:Enabled", "false"));

        Assert.StartsWith("unknown_service", (string)resource["service.name"], StringComparison.Ordinal);
        Assert.DoesNotContain("platform.baseline", resource.Keys);
    }

    private static async Task<Dictionary<string, object>> ResourceOf(Action<HostApplicationBuilder> before, Action<HostApplicationBuilder> after, params (string, string?)[] settings)
    {
        await using var host = await TelemetryHost.StartAsync(before, after, settings);
        return host.Services.GetRequiredService<TracerProvider>().GetResource().Attributes.ToDictionary(pair => pair.Key, pair => pair.Value);
    }
}
