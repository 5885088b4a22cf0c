using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules;

/// <summary>
/// A guardrail: what it says about itself, what it reports, and which symbols it wants to see. One instance serves every
/// compilation, so it holds nothing; what belongs to one compilation lives in what <see cref="Register"/> hands over.
/// </summary>
internal abstract class PlatformRule(CatalogEntry entry, DiagnosticDescriptor descriptor)
{
    public CatalogEntry Entry { get; } = entry;

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The kinds of project it has something to say about.</summary>
    protected virtual PlatformRoles Roles => PlatformRoles.Shipped;

    /// <summary>Metadata names of the types without which there is nothing to find: where one is absent the rule costs nothing.</summary>
    protected abstract IReadOnlyList<string> Markers { get; }

    /// <summary>Registers the rule where the pin, the role and the references of the project call for it.</summary>
    public void Activate(RuleRegistry registry)
    {
        if ((Roles & registry.Project.Role) != 0
            && registry.Project.Runs(Entry)
            && Markers.All(type => registry.Types.Find(type) is not null))
        {
            Register(registry);
        }
    }

    protected abstract void Register(RuleRegistry registry);
}
