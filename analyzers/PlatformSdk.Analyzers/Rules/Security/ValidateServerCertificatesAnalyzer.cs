using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Operations;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Security;

internal sealed class ValidateServerCertificatesAnalyzer() : PlatformRule(Catalogued, Finding)
{
    public const string Id = "PLAT1001";

    /// <summary>From this revision on, what a certificate says of itself proves nothing.</summary>
    private const int ClaimsRevision = 2;

    private const string Errors = "System.Net.Security.SslPolicyErrors";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Validate server certificates",
        Owner = Owner.Security,
        Area = RuleAreas.Security,
        Since = "0.1.0",
        Rationale = "A client that accepts any certificate talks to whoever answers: TLS without validation protects from nobody (CWE-295).",
        Cost = "At build time only: looks at values of the delegate types that judge certificates, and into the callbacks they name.",
        Metric = EntryMetric.Findings,
        MaximalWaiverDays = 90,
        Stages = [new("2026.1", Stage.Required)],
        Revisions = [new(ClaimsRevision, "preview", "A callback that weighs only what a certificate says of itself: its names, dates and serial number.")],
        EdgeCases =
        [
            new("A pinned certificate is compared by its thumbprint.", "ValidateServerCertificatesTests.Is_silent_on_code_that_judges"),
            new("A developer's machine has a self-signed certificate.", "ValidateServerCertificatesTests.Is_silent_in_development_only_code"),
            new("The callback refuses by throwing.", "ValidateServerCertificatesTests.Is_silent_on_code_that_judges"),
            new("A pinned certificate is looked for in a set, inside another lambda.", "ValidateServerCertificatesRevisionTests.Sees_what_is_weighed_inside_another_lambda"),
            new("The subject is compared as well as the thumbprint or the errors.", "ValidateServerCertificatesRevisionTests.Is_silent_on_code_that_weighs_a_proof"),
        ],
    };

    private static readonly DiagnosticDescriptor Finding = RuleDescriptor.Create(
        Id,
        RuleAreas.Security,
        DiagnosticSeverity.Warning,
        "{0} {1}, so anyone on the way can read and change the traffic: remove it, or compare the certificate with the one you expect",
        Catalogued);

    protected override IReadOnlyList<string> Markers => [Errors];

    protected override void Register(RuleRegistry registry)
    {
        var guard = new DevelopmentGuard(registry.Types, registry.CallSites);
        var claims = registry.Project.RevisionOf(Entry) >= ClaimsRevision ? new CertificateClaims(registry.Types) : null;
        var verdict = new CertificateVerdict(new CertificateEvidence(registry.Types, claims), registry.Bodies, guard);
        var removal = new CallbackRemoval(registry.Types);

        registry.OnDelegate(Errors, (context, callback) =>
        {
            if (callback.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType.SpecialType: SpecialType.System_Boolean }
                && verdict.Of(callback, context.CancellationToken) is var fault and not CertificateFault.None
                && !guard.Covers(callback, context.CancellationToken))
            {
                Report(context, callback, fault);
            }
        });

        registry.OnPropertyReference("System.Net.Http.HttpClientHandler", "DangerousAcceptAnyServerCertificateValidator", (context, reference) =>
        {
            if (reference.Parent is not INameOfOperation && !guard.Covers(reference, context.CancellationToken))
            {
                Report(context, reference, CertificateFault.AcceptsAnything);
            }
        });

        void Report(OperationAnalysisContext context, IOperation value, CertificateFault fault) => registry.Findings.Report(
            context,
            Finding,
            value.Syntax.GetLocation(),
            removal.IsRightFor(value) ? FixOffer.Made : null,
            CallbackRemoval.NameOf(value),
            fault == CertificateFault.BelievesClaims ? "takes the certificate at its word" : "accepts any server certificate");
    }
}
