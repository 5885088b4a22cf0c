using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

/// <summary>A rule about the rules: it watches over waivers, the ratchet and the ways around a guardrail, in every project.</summary>
internal abstract class GovernanceRule(CatalogEntry entry, DiagnosticDescriptor descriptor) : PlatformRule(entry, descriptor)
{
    protected sealed override PlatformRoles Roles => PlatformRoles.Any;

    protected sealed override IReadOnlyList<string> Markers => [];
}
