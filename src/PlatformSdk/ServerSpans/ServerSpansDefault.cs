using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Defaults;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;
using PlatformSdk.Hosting.Instrumentation;

namespace PlatformSdk.ServerSpans;

/// <summary>Gives the framework's server spans the names and attributes of the HTTP semantic conventions, and keeps probes out.</summary>
internal sealed class ServerSpansDefault : WebDefault<ServerSpansOptions>
{
    private static readonly Action<ILogger, string, Exception?> LogOwnSource =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(LogOwnSource)), "The service has put its ActivitySource {Source} into the container: ASP.NET Core now starts all server spans from it, instead of from Microsoft.AspNetCore. They are recorded all the same. Keep the source in a static field, or in a type of its own.");

    public override CatalogEntry Entry { get; } = new()
    {
        Id = "ServerSpans",
        Title = "Server spans by the stable HTTP semantic conventions, without probes and secrets",
        Owner = Owner.Observability,
        Area = "telemetry",
        Since = "0.1.0",
        Rationale = "The server span of ASP.NET Core 10 has no attributes and one name for every request; dashboards, samplers and alerts are written against the OpenTelemetry HTTP semantic conventions.",
        Sunset = "ASP.NET Core 11, whose server spans have these attributes themselves: what the framework sets is left as it is.",

        // The last day of .NET 10's support: until then a service may run where the spans are bare.
        SunsetBy = "2028-11-14",
        Cost = "Nothing on a request that is not recorded; on one that is, what setting the same attributes by hand costs.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("An exception handler answers in place of the end point.", "ServerSpanErrorTests.An_exception_that_a_handler_answers_is_on_the_span_of_its_route"),
            new EdgeCase("No route matches.", "ServerSpanTests.A_request_without_a_route_is_named_by_its_method"),
            new EdgeCase("The method is not a known one.", "ServerSpanTests.An_unknown_method_is_OTHER"),
            new EdgeCase("A probe is matched by its end point, whatever its path.", "ProbeSpanTests.A_probe_and_what_it_calls_are_in_no_trace_and_no_metric"),
            new EdgeCase("The client goes away.", "ServerSpanErrorTests.A_client_that_goes_away_is_no_error"),
            new EdgeCase("The service has put an ActivitySource of its own into the container, which moves all server spans to it.", "ActivitySourceTests.Server_spans_are_recorded_from_the_services_own_source"),
            new EdgeCase("The service names the span or sets an attribute itself.", "ServerSpanTests.What_the_service_set_stays"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<ServerSpansOptions>> Settings { get; } =
    [
        Setting<ServerSpansOptions>.List(
            nameof(ServerSpansOptions.SensitiveQueryKeys), "Keys of the query whose values are redacted in url.query, besides the built-in ones.",
            "names", static key => key.Length > 0, static o => o.SensitiveQueryKeys, static (o, v) => o.SensitiveQueryKeys = v).From("OpenTelemetry semantic conventions, url.query"),
    ];

    public override void Use(IApplicationBuilder pipeline)
    {
        var services = pipeline.ApplicationServices;
        if (services.GetService<ActivitySource>() is { Name: not ServerSpan.Source } source)
        {
            LogOwnSource(services.GetRequiredService<ILoggerFactory>().CreateLogger("PlatformSdk.ServerSpans"), source.Name, null);
        }

        services.GetRequiredService<ServerSpanListener>().Start();
        pipeline.Use(next => new ServerSpanMiddleware(next).InvokeAsync);
    }

    protected override void Register(PlatformDefaultContext context, ServerSpansOptions options)
    {
        context.Services.TryAddSingleton(static provider => new ServerSpan(
            new RequestMethods(provider.GetRequiredService<IConfiguration>()[RequestMethods.Variable]),
            new QueryRedaction(provider.GetRequiredService<IOptions<ServerSpansOptions>>().Value.SensitiveQueryKeys)));
        context.Services.TryAddSingleton<ServerSpanListener>();
        ProviderConfiguration.Of(context.Services).Tracing(static (provider, tracing) =>
        {
            if (provider.GetService<ActivitySource>() is { Name: not ServerSpan.Source } source)
            {
                tracing.AddSource(source.Name);
            }
        });
    }
}
