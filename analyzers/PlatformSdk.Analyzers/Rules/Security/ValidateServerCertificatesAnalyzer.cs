using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Security;

internal sealed class ValidateServerCertificatesAnalyzer() : PlatformRule(Catalogued, Finding)
{
    public const string Id = "PLAT1001";

    private const string SslPolicyErrors = "System.Net.Security.SslPolicyErrors";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Validate server certificates",
        Owner = Owner.Security,
        Area = RuleAreas.Security,
        Since = "0.1.0",
        Rationale = "A client that accepts any certificate talks to whoever answers: TLS without it protects from nobody (CWE-295).",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = RuleDescriptor.Create(
        Id,
        RuleAreas.Security,
        DiagnosticSeverity.Warning,
        "{0} accepts any server certificate, so anyone on the way can read and change the traffic; remove it, or compare the certificate with the one you expect",
        Catalogued);

    protected override IReadOnlyList<string> Markers => [SslPolicyErrors];

    protected override void Register(RuleRegistry registry) =>
        registry.OnPropertyReference("System.Net.Http.HttpClientHandler", "DangerousAcceptAnyServerCertificateValidator", Report);

    private static void Report(OperationAnalysisContext context, IPropertyReferenceOperation reference) =>
        context.ReportDiagnostic(Diagnostic.Create(Finding, reference.Syntax.GetLocation(), "'DangerousAcceptAnyServerCertificateValidator'"));
}
