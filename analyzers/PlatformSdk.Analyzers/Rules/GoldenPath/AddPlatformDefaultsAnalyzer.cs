using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.GoldenPath;

internal sealed class AddPlatformDefaultsAnalyzer() : PlatformRule(Catalogued, Finding)
{
    public const string Id = "PLAT5001";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Add the platform defaults",
        Owner = Owner.Experience,
        Area = RuleAreas.GoldenPath,
        Since = "0.1.0",
        Rationale = "A service that references the platform and never calls it has none of the defaults, and nothing at run time says so.",
        Cost = "At build time only: follows each builder from where it is created.",
        Metric = EntryMetric.Findings,
        Stages = [new("2026.1", Stage.Required)],
        EdgeCases =
        [
            new("The organisation's own method makes the call.", "AddPlatformDefaultsTests.Is_silent_where_a_method_that_takes_the_builder_makes_the_call"),
            new("The builder is returned, or kept in a field, and the call is made elsewhere.", "AddPlatformDefaultsTests.Is_silent_where_the_call_is_made_on_a_builder_from_elsewhere"),
            new("The project orchestrates others (Aspire AppHost), tests them or is a tool.", "AddPlatformDefaultsTests.Is_silent_where_the_project_is_no_service"),
        ],
    };

    private static readonly DiagnosticDescriptor Finding = RuleDescriptor.Create(
        Id,
        RuleAreas.GoldenPath,
        DiagnosticSeverity.Warning,
        "This service starts without the platform defaults: call 'AddPlatformDefaults()' on the builder, or it has no security headers, telemetry or health probes",
        Catalogued);

    protected override PlatformRoles Roles => PlatformRoles.Service;

    protected override IReadOnlyList<string> Markers => [PlatformCall.HostEntryPoint];

    protected override void Register(RuleRegistry registry)
    {
        if (registry.Types.Find("Aspire.Hosting.DistributedApplication") is not null)
        {
            return;
        }

        var call = new PlatformCall(registry);
        if (registry.Types.Find(PlatformCall.WebEntryPoint) is not null)
        {
            const string web = "Microsoft.AspNetCore.Builder.WebApplication";
            registry.OnInvocation(web, "CreateBuilder", Check);
            registry.OnInvocation(web, "CreateSlimBuilder", Check);
            registry.OnInvocation(web, "CreateEmptyBuilder", Check);
        }

        const string host = "Microsoft.Extensions.Hosting.Host";
        registry.OnInvocation(host, "CreateApplicationBuilder", Check);
        registry.OnInvocation(host, "CreateEmptyApplicationBuilder", Check);
        registry.OnCreation("Microsoft.Extensions.Hosting.HostApplicationBuilder", Check);

        // An operation action is as live in the IDE as one for the whole block, and costs nothing where no builder is created.
        void Check(OperationAnalysisContext context, IOperation creation)
        {
            if (!new BuilderJourney(call, registry.Bodies, registry.CallSites, context.CancellationToken).MeetsTheCall(creation))
            {
                registry.Findings.Report(context, Finding, creation.Syntax.GetLocation(), FixOffer.Made);
            }
        }
    }
}
