using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

/// <summary>Turns <c>AddSingleton(x)</c> into <c>AddKeyedSingleton(key, x)</c>, and a factory into one that takes the key too.</summary>
internal static class KeyedRegistration
{
    public static bool Fits(SyntaxNode registration, SemanticModel model) => Implementation(registration, model) is { } implementation
        && (!IsFactory(implementation, model) || implementation is SimpleLambdaExpressionSyntax or ParenthesizedLambdaExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax);

    public static void Write(DocumentEditor editor, InvocationExpressionSyntax registration, string key)
    {
        var model = editor.SemanticModel;
        var implementation = Implementation(registration, model)!;
        if (IsFactory(implementation, model))
        {
            var isNullable = model.GetNullableContext(implementation.SpanStart).AnnotationsEnabled();
            editor.ReplaceNode(implementation, (current, _) => WithKey((ExpressionSyntax)current, isNullable).WithTriviaFrom(current));
        }

        var name = NameOf(registration)!;
        editor.ReplaceNode(name, (current, _) => ((SimpleNameSyntax)current).WithIdentifier(Identifier(Keyed(name.Identifier.ValueText))).WithTriviaFrom(current));
        var place = registration.ArgumentList.Arguments.IndexOf((ArgumentSyntax)implementation.Parent!);
        var argument = Argument(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(key)));
        editor.ReplaceNode(registration.ArgumentList, (current, _) => Insert((ArgumentListSyntax)current, place, argument));
    }

    private static ArgumentListSyntax Insert(ArgumentListSyntax list, int place, ArgumentSyntax argument)
    {
        var first = list.Arguments[place];
        var arguments = list.Arguments.Replace(first, first.WithLeadingTrivia()).ToList();
        arguments.Insert(place, argument.WithLeadingTrivia(first.GetLeadingTrivia()));
        var commas = list.Arguments.GetSeparators().ToList();
        commas.Insert(place, Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space));
        return list.WithArguments(SeparatedList(arguments, commas));
    }

    // The only argument besides the collection and the type; by position, the key goes in front of it.
    private static ExpressionSyntax? Implementation(SyntaxNode registration, SemanticModel model)
    {
        if (registration is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
            || NameOf(call)?.Identifier.ValueText is null or "Describe"
            || arguments.Any(argument => argument.NameColon is not null)
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || method.Parameters.LastOrDefault()?.Name is not ("implementationInstance" or "implementationFactory" or "instance"))
        {
            return null;
        }

        return arguments[arguments.Count - 1].Expression;
    }

    private static bool IsFactory(ExpressionSyntax implementation, SemanticModel model) =>
        model.GetTypeInfo(implementation).ConvertedType?.TypeKind == TypeKind.Delegate;

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static string Keyed(string name) =>
        name.StartsWith("TryAdd", StringComparison.Ordinal) ? "TryAddKeyed" + name.Substring("TryAdd".Length)
        : name.StartsWith("Add", StringComparison.Ordinal) ? "AddKeyed" + name.Substring("Add".Length)
        : "Keyed" + name;

    private static ExpressionSyntax WithKey(ExpressionSyntax factory, bool isNullable)
    {
        var key = Parameter(Identifier("_")).WithLeadingTrivia(Space);
        switch (factory)
        {
            case SimpleLambdaExpressionSyntax lambda:
                return ParenthesizedLambdaExpression(lambda.AsyncKeyword, Parameters(lambda.Parameter.WithoutTrivia(), key), lambda.ArrowToken, lambda.Body).WithModifiers(lambda.Modifiers);
            case ParenthesizedLambdaExpressionSyntax lambda:
                var services = lambda.ParameterList.Parameters[0];
                TypeSyntax type = PredefinedType(Token(SyntaxKind.ObjectKeyword));
                type = isNullable ? NullableType(type) : type;
                return lambda.WithParameterList(Parameters(services, services.Type is null ? key : key.WithType(type.WithLeadingTrivia(Space).WithTrailingTrivia(Space)).WithoutLeadingTrivia()));
            default:
                var call = InvocationExpression(factory.WithoutTrivia(), ArgumentList([Argument(IdentifierName("services"))]));
                return ParenthesizedLambdaExpression(Parameters(Parameter(Identifier("services")), key), call).NormalizeWhitespace();
        }
    }

    private static ParameterListSyntax Parameters(ParameterSyntax services, ParameterSyntax key) =>
        ParameterList(SeparatedList([services, key])).WithTrailingTrivia(Space);
}
