using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;
using PlatformSdk.Hosting.Instrumentation;

namespace PlatformSdk.Hosting.ServiceIdentity;

/// <summary>Says in every signal which service, version, instance and environment it comes from.</summary>
internal sealed class ServiceIdentityDefault : PlatformDefault<ServiceIdentityOptions>
{
    public override CatalogEntry Entry { get; } = new()
    {
        Id = "ServiceIdentity",
        Title = "Every span, metric and log names its service, version, instance and environment",
        Owner = Owner.Observability,
        Area = "telemetry",
        Since = "0.1.0",
        Rationale = "A signal without service.name arrives as unknown_service, and one without version, instance and environment cannot answer \"since which deployment, and where\" (OpenTelemetry semantic conventions, resource).",
        Cost = "At start only: a few attributes of the resource, which go out once an export and not once a signal.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("The environment names the service: it wins over every default.", "ServiceIdentityTests.The_environment_wins_over_defaults_and_configuration"),
            new EdgeCase("The service sets resource attributes in code: they win, before or after the call.", "ServiceIdentityTests.What_the_service_sets_in_code_wins"),
            new EdgeCase("The service renames itself: the new name is used.", "ServiceIdentityTests.A_renamed_application_is_called_by_its_new_name"),
            new EdgeCase("Two services run in one process: each is an instance of its own.", "ServiceIdentityTests.Two_hosts_in_one_process_are_two_instances"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<ServiceIdentityOptions>> Settings { get; } =
    [
        Text("Name", "The resource attribute service.name, instead of the application name.", static o => o.Name, static (o, v) => o.Name = v),
        Text("Namespace", "The resource attribute service.namespace.", static o => o.Namespace, static (o, v) => o.Namespace = v),
    ];

    protected override void Register(PlatformDefaultContext context, ServiceIdentityOptions options)
    {
        // The builder's own: of a web application that renames itself through it, the container has an older one.
        var environment = context.Builder.Environment;
        context.Services.TryAddSingleton(provider => new ServiceDetector(
            context.Snapshot, environment, provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IOptions<ServiceIdentityOptions>>()));
        var providers = ProviderConfiguration.Of(context.Services);
        providers.Tracing(static (services, tracing) => tracing.ConfigureResource(resource => Identify(services, resource)));
        providers.Metrics(static (services, metrics) => metrics.ConfigureResource(resource => Identify(services, resource)));
        providers.Logging(static (services, logging) => logging.ConfigureResource(resource => Identify(services, resource)));
    }

    // This step is the first: what it clears are the SDK's own defaults, of which the detector has better ones.
    private static void Identify(IServiceProvider services, ResourceBuilder resource) =>
        resource.Clear().AddTelemetrySdk().AddDetector(services.GetRequiredService<ServiceDetector>());

    private static PlatformSetting<ServiceIdentityOptions, string?> Text(
        string name, string summary, Func<ServiceIdentityOptions, string?> get, Action<ServiceIdentityOptions, string?> set) =>
        Setting<ServiceIdentityOptions>.Text(name, summary, "text that is not blank", static text => !string.IsNullOrWhiteSpace(text), get, set);
}
