using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.GoldenPath;

/// <summary>
/// What counts as the one call: the generated <c>AddPlatformDefaults()</c>, or the entry point that it and an
/// organisation's own wrapper end in.
/// </summary>
internal sealed class PlatformCall
{
    public const string Name = "AddPlatformDefaults";
    public const string WebEntryPoint = "PlatformSdk.PlatformDefaults";
    public const string HostEntryPoint = "PlatformSdk.Hosting.PlatformDefaults";

    private const string Namespace = "Microsoft.Extensions.Hosting";
    private const string Apply = "Apply";

    private readonly INamedTypeSymbol?[] entryPoints;
    private readonly INamedTypeSymbol? app;
    private readonly SourceBodies bodies;
    private readonly Lazy<bool> isMadeSomewhere;

    public PlatformCall(RuleRegistry registry)
    {
        entryPoints = [registry.Types.Find(WebEntryPoint), registry.Types.Find(HostEntryPoint)];
        app = registry.Types.Find("PlatformSdk.Hosting.Baselines.PlatformApp");
        bodies = registry.Bodies;
        isMadeSomewhere = new(() => registry.Compilation.SyntaxTrees.Any(IsMadeIn));
    }

    /// <summary>
    /// Whether any code of the project makes the call. For a builder that leaves its method by a way that is not followed: a
    /// field, a return value, a delegate.
    /// </summary>
    public bool IsMadeSomewhere => isMadeSomewhere.Value;

    public bool Is(IMethodSymbol method) => IsGenerated(method) || (method.Name == Apply && entryPoints.Contains(method.ContainingType, SymbolEqualityComparer.Default));

    /// <summary>The call as this project has it: generated or its own.</summary>
    public static IEnumerable<IMethodSymbol> GeneratedIn(Compilation compilation)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        foreach (var part in Namespace.Split('.'))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(one => one.Name == part);
        }

        return space?.GetTypeMembers().SelectMany(type => type.GetMembers(Name)).OfType<IMethodSymbol>() ?? [];
    }

    /// <summary>
    /// Whether a method of another assembly that is handed a builder may make the call. Its body is out of sight; that it
    /// takes the app too, or that its assembly was built against the platform, is not. (Of another project of the solution
    /// the build shows signatures only, so an editor, which could show more, must not believe more.)
    /// </summary>
    public bool MayBeMadeBy(IMethodSymbol other) =>
        other.Parameters.Any(parameter => IsSame(parameter.Type, app)) || (other.Locations.All(place => place.IsInMetadata) && IsBuiltAgainstThePlatform(other));

    private static bool IsGenerated(IMethodSymbol method) =>
        method.Name == Name && method.ContainingType?.ContainingNamespace?.ToDisplayString() == Namespace;

    private bool IsBuiltAgainstThePlatform(IMethodSymbol method) =>
        !entryPoints.Any(entry => IsSame(entry?.ContainingAssembly, method.ContainingAssembly))
        && method.ContainingModule?.ReferencedAssemblySymbols.Any(reference => entryPoints.Any(entry => IsSame(entry?.ContainingAssembly, reference))) == true;

    private static bool IsSame(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    private bool IsMadeIn(SyntaxTree tree)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(one => one.Identifier.ValueText is Name or Apply))
        {
            // The generated method's own body is the call's end, not a use of it.
            var model = bodies.Model(tree);
            if (model.GetSymbolInfo(name).Symbol is IMethodSymbol method
                && Is(method)
                && !(model.GetEnclosingSymbol(name.SpanStart) is IMethodSymbol enclosing && IsGenerated(enclosing)))
            {
                return true;
            }
        }

        return false;
    }
}
