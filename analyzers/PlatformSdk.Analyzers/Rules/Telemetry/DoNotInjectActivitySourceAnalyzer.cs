using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Telemetry;

internal sealed class DoNotInjectActivitySourceAnalyzer() : PlatformRule(Catalogued, Finding)
{
    public const string Id = "PLAT2006";

    private const string NameKey = "name";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Do not inject ActivitySource",
        Owner = Owner.Observability,
        Area = RuleAreas.Telemetry,
        Since = "0.1.0",
        Rationale = "ASP.NET Core gets the source of its server spans from the services: an ActivitySource that an application registers takes its place, and what listens to Microsoft.AspNetCore sees no request any more.",
        Cost = "At build time only: looks at registrations of ActivitySource.",
        Metric = EntryMetric.Findings,
        Stages = [new("2026.1", Stage.Required)],
        EdgeCases =
        [
            new("The source is registered under a key, which the server does not ask for.", "DoNotInjectActivitySourceTests.Is_silent_on_what_the_server_does_not_take"),
            new("A worker has no server whose spans could move.", "DoNotInjectActivitySourceTests.Is_silent_in_a_host_without_a_server"),
        ],
    };

    private static readonly DiagnosticDescriptor Finding = RuleDescriptor.Create(
        Id,
        RuleAreas.Telemetry,
        DiagnosticSeverity.Warning,
        "ASP.NET Core takes the ActivitySource among the services for its own, so that {0}: keep it in a static readonly field, or register it under a key",
        Catalogued);

    protected override PlatformRoles Roles => PlatformRoles.Service | PlatformRoles.Library;

    protected override IReadOnlyList<string> Markers => [ActivitySourceRegistration.ActivitySource, ActivitySourceRegistration.Services];

    /// <summary>The name of the source that a finding is about, where it is a constant.</summary>
    public static string? SourceNameOf(Diagnostic finding) => finding.Properties.TryGetValue(NameKey, out var name) ? name : null;

    protected override void Register(RuleRegistry registry)
    {
        // A library's caller may serve HTTP; an executable says by its references whether it does.
        if (registry.Project.Role == PlatformRoles.Service && registry.Types.Find("Microsoft.AspNetCore.Hosting.IWebHostBuilder") is null)
        {
            return;
        }

        var registration = new ActivitySourceRegistration(registry.Types);
        foreach (var (type, methods) in ActivitySourceRegistration.Methods)
        {
            foreach (var method in methods)
            {
                registry.OnInvocation(type, method, Check);
            }
        }

        registry.OnCreation(ActivitySourceRegistration.Descriptor, Check);

        void Check(OperationAnalysisContext context, IOperation operation)
        {
            if (registration.Is(operation))
            {
                var call = registration.Call(operation);
                registry.Findings.Report(
                    context,
                    Finding,
                    LocationOf(operation),
                    call is null ? null : FixOffer.Made.Add(NameKey, registration.NameOf(operation)),
                    call?.TargetMethod.Name.StartsWith("TryAdd", StringComparison.Ordinal) == true
                        ? "this one is passed over, and what asks for it writes to 'Microsoft.AspNetCore'"
                        : "all its server spans move to this one");
            }
        }
    }

    // In a chain the invocation starts where the chain does: what is wrong starts at the method's name.
    private static Location LocationOf(IOperation operation)
    {
        var name = (operation.Syntax as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax member => member.Name,
            _ => operation.Syntax,
        };
        return Location.Create(operation.Syntax.SyntaxTree, TextSpan.FromBounds(name.SpanStart, operation.Syntax.Span.End));
    }
}
