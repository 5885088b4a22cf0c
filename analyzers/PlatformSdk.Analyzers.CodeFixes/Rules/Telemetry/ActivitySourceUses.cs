using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Rules.Telemetry;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

/// <summary>Who registers and who asks for an <c>ActivitySource</c>, in a project and in those it shares services with.</summary>
internal sealed class ActivitySourceUses
{
    private readonly List<ActivitySourceConsumer> consumers = [];

    public IReadOnlyList<ActivitySourceConsumer> Consumers => consumers;

    public int Registrations { get; private set; }

    /// <summary>
    /// Something may ask for it in a way that is not understood: an ordinary parameter that a framework may fill, a view, a
    /// <c>typeof</c>, a collection of sources.
    /// </summary>
    public bool AreUnclear { get; private set; }

    public static async Task<ActivitySourceUses> FindAsync(Project project, CancellationToken cancellationToken)
    {
        var uses = new ActivitySourceUses();
        var graph = project.Solution.GetProjectDependencyGraph();
        var related = graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id)
            .SelectMany(id => graph.GetProjectsThatThisProjectTransitivelyDependsOn(id).Add(id))
            .Concat(graph.GetProjectsThatThisProjectTransitivelyDependsOn(project.Id))
            .Append(project.Id)
            .Distinct();
        foreach (var one in related.Select(id => project.Solution.GetProject(id)!).Where(one => one.Language == LanguageNames.CSharp))
        {
            await uses.AddAsync(one, cancellationToken).ConfigureAwait(false);
        }

        return uses;
    }

    private async Task AddAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || compilation.GetTypeByMetadataName(ActivitySourceRegistration.ActivitySource) is not { } source)
        {
            return;
        }

        var registration = new ActivitySourceRegistration(new WellKnownTypes(compilation));
        foreach (var document in project.Documents)
        {
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            foreach (var node in root.DescendantNodes())
            {
                Add(node, model, document.Id, source, registration, cancellationToken);
            }
        }

        foreach (var view in project.AdditionalDocuments.Where(one => one.FilePath is { } path && Path.GetExtension(path) is ".razor" or ".cshtml"))
        {
            var text = await view.GetTextAsync(cancellationToken).ConfigureAwait(false);
            AreUnclear |= text.ToString().Contains(source.Name);
        }
    }

    private void Add(SyntaxNode node, SemanticModel model, DocumentId document, INamedTypeSymbol source, ActivitySourceRegistration registration, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                Registrations += model.GetOperation(node, cancellationToken) is { } operation && registration.Is(operation) ? 1 : 0;
                break;
            case ParameterSyntax { Type: { } type } parameter when Mentions(type, model, source, cancellationToken):
                AddParameter(parameter, type, model, document, source, cancellationToken);
                break;
            case GenericNameSyntax { TypeArgumentList.Arguments.Count: 1 } name when Mentions(name.TypeArgumentList.Arguments[0], model, source, cancellationToken):
                AddRequest(name, model, document, cancellationToken);
                break;
            case TypeOfExpressionSyntax { Type: var type, Parent.Parent.Parent: var call } when Mentions(type, model, source, cancellationToken):
                AreUnclear |= call is null || model.GetOperation(call, cancellationToken) is not { } around || !registration.Is(around);
                break;
            case PropertyDeclarationSyntax { AttributeLists.Count: > 0 } property:
                AreUnclear |= Mentions(property.Type, model, source, cancellationToken);
                break;
        }
    }

    private void AddParameter(ParameterSyntax parameter, TypeSyntax type, SemanticModel model, DocumentId document, INamedTypeSymbol source, CancellationToken cancellationToken)
    {
        // An attribute says where else it comes from; what an extension method extends is not injected.
        var keyed = model.Compilation.GetTypeByMetadataName(ActivitySourceConsumer.Attribute);
        if (parameter.Modifiers.Any(modifier => modifier.ValueText == "this")
            || parameter.AttributeLists.SelectMany(list => list.Attributes).Any(one => Same(model.GetTypeInfo(one, cancellationToken).Type, keyed)))
        {
            return;
        }

        if (keyed is not null
            && parameter is { AttributeLists.Count: 0, Parent.Parent: ConstructorDeclarationSyntax or TypeDeclarationSyntax or ParenthesizedLambdaExpressionSyntax }
            && Same(model.GetTypeInfo(type, cancellationToken).Type, source))
        {
            consumers.Add(new(document, parameter));
        }
        else
        {
            AreUnclear = true;
        }
    }

    // A collection, a Lazy or a Func of it is asked for as a parameter, which is seen there.
    private void AddRequest(GenericNameSyntax name, SemanticModel model, DocumentId document, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not IMethodSymbol { ContainingType.Name: "ServiceProviderServiceExtensions" } method)
        {
            return;
        }

        if (method is { Name: "GetService" or "GetRequiredService", ReducedFrom: not null })
        {
            consumers.Add(new(document, name));
        }
        else
        {
            AreUnclear = true;
        }
    }

    private static bool Mentions(TypeSyntax type, SemanticModel model, INamedTypeSymbol source, CancellationToken cancellationToken) =>
        type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => Same(model.GetSymbolInfo(name, cancellationToken).Symbol, source));

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
