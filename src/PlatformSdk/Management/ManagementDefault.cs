using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Defaults;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Management;

/// <summary>A second port for what operators may see: the platform's details there and nowhere else, and nothing of the service's there.</summary>
internal sealed class ManagementDefault : WebDefault<ManagementOptions>
{
    public override CatalogEntry Entry { get; } = new()
    {
        Id = "Management",
        Title = "A management port, besides the service's own, for what only operators may see",
        Owner = Owner.Reliability,
        Area = "health",
        Since = "0.1.0",
        Rationale = "Details help an attacker as much as an operator. A port can be closed by a network policy; the Host header, by which RequireHost tells ports apart, is written by the caller.",
        Cost = "Nothing without a port. With one, a socket to listen on and a comparison of the connection's port on each request.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("The caller sends a Host header that names the other port.", "ManagementTests.A_spoofed_host_header_opens_nothing"),
            new EdgeCase("The service has no address configured and runs on the server's default one.", "ManagementAddressTests.The_servers_default_address_is_kept"),
            new EdgeCase("The service listens in code.", "ManagementAddressTests.A_port_listened_on_in_code_is_kept"),
            new EdgeCase("The service listens in code after setting defaults for its end points.", "ManagementAddressTests.A_management_port_that_cannot_be_added_stops_the_host_and_says_what_to_add"),
            new EdgeCase("The service has its end points in the configuration section Kestrel.", "ManagementAddressTests.Endpoints_of_the_kestrel_section_are_kept"),
            new EdgeCase("The service listens on the management port itself.", "ManagementAddressTests.A_port_that_the_service_listens_on_already_is_taken_as_it_is"),
            new EdgeCase("The in-memory test server has no ports.", "ManagementTests.A_test_server_chooses_the_port_of_a_request"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<ManagementOptions>> Settings { get; } =
    [
        Setting<ManagementOptions>.OptionalInteger(
            nameof(ManagementOptions.Port), "A port to listen on besides the service's own, for what operators may see.", 1, 65535, static o => o.Port, static (o, v) => o.Port = v),
    ];

    public override void Use(IApplicationBuilder pipeline)
    {
        var services = pipeline.ApplicationServices;
        if (services.GetRequiredService<IOptions<ManagementOptions>>().Value.Port is not { } port)
        {
            return;
        }

        services.GetRequiredService<ManagementAddress>().AddTo(pipeline.ServerFeatures, port);
        var endpoints = services.GetServices<IManagementEndpoint>().ToArray();
        pipeline.Use(next => new ManagementMiddleware(next, port, endpoints).InvokeAsync);
    }

    protected override void Register(PlatformDefaultContext context, ManagementOptions options)
    {
        var services = context.Services;
        services.TryAddSingleton<ListenedInCode>();
        services.TryAddSingleton<ManagementAddress>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ManagementAddressCheck>());

        // First in the list, so that it sees what the service's own configuration of the server listens on.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>>(static provider => provider.GetRequiredService<ListenedInCode>()));
    }
}
