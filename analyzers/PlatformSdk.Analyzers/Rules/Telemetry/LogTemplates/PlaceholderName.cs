using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>Names a value after the expression it comes from: <c>order.Id</c> is <c>OrderId</c>, <c>GetTotal()</c> is <c>Total</c>.</summary>
internal sealed class PlaceholderName(SemanticModel model, CancellationToken cancellationToken)
{
    private const string Unnamed = "Value";

    public string Of(ExpressionSyntax expression) => Find(expression) is { Length: > 0 } name ? name : Unnamed;

    private string? Find(ExpressionSyntax? expression) => expression switch
    {
        IdentifierNameSyntax name => Pascal(name.Identifier.ValueText),
        GenericNameSyntax name => Pascal(name.Identifier.ValueText),
        ParenthesizedExpressionSyntax inner => Find(inner.Expression),
        CastExpressionSyntax cast => Find(cast.Expression),
        AwaitExpressionSyntax awaited => Find(awaited.Expression),
        PostfixUnaryExpressionSyntax postfix => Find(postfix.Operand),
        PrefixUnaryExpressionSyntax prefix when !prefix.IsKind(SyntaxKind.LogicalNotExpression) => Find(prefix.Operand),
        BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression) || choice.IsKind(SyntaxKind.AsExpression) => Find(choice.Left),
        AssignmentExpressionSyntax assignment => Find(assignment.Left),
        MemberAccessExpressionSyntax member => Member(member.Expression, member.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax bound => Pascal(bound.Name.Identifier.ValueText),
        ConditionalAccessExpressionSyntax access => Conditional(access),
        InvocationExpressionSyntax call => Call(call),
        ElementAccessExpressionSyntax element => Key(element) ?? Find(element.Expression),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => Pascal(type.Identifier.ValueText),
        ThisExpressionSyntax => model.GetTypeInfo(expression, cancellationToken).Type?.Name,
        _ => null,
    };

    private string? Member(ExpressionSyntax receiver, string member)
    {
        // What wraps a value says nothing about it.
        if (member is "Value" or "Result" && Find(receiver) is { } wrapped)
        {
            return wrapped;
        }

        return receiver is ThisExpressionSyntax or BaseExpressionSyntax
            || model.GetSymbolInfo(receiver, cancellationToken).Symbol is ITypeSymbol or INamespaceSymbol
            ? Pascal(member)
            : Joined(Find(receiver), Pascal(member));
    }

    private string? Conditional(ConditionalAccessExpressionSyntax access) => access.WhenNotNull switch
    {
        MemberBindingExpressionSyntax member => Member(access.Expression, member.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax method } => Method(access.Expression, method.Name.Identifier.ValueText),
        _ => Joined(Find(access.Expression), Find(access.WhenNotNull)),
    };

    private string? Call(InvocationExpressionSyntax call) => call.Expression switch
    {
        // string.Join(", ", ids) is about the ids.
        MemberAccessExpressionSyntax when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } =>
            Find(call.ArgumentList.Arguments.LastOrDefault()?.Expression),
        MemberAccessExpressionSyntax method => Method(method.Expression, method.Name.Identifier.ValueText),
        SimpleNameSyntax name => Pascal(Verbless(name.Identifier.ValueText)),
        _ => null,
    };

    private string? Method(ExpressionSyntax receiver, string name)
    {
        if (name is "ToString" or "ToList" or "ToArray" or "ConfigureAwait" or "GetAwaiter" or "GetResult")
        {
            return Find(receiver);
        }

        var noun = Verbless(name);
        return noun != name ? Pascal(noun) : Member(receiver, name);
    }

    private static string? Key(ElementAccessExpressionSyntax element) =>
        element.ArgumentList.Arguments.Count == 1
        && element.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax key && key.IsKind(SyntaxKind.StringLiteralExpression)
            ? Pascal(key.Token.ValueText)
            : null;

    private static string Verbless(string method)
    {
        var name = method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
        return name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]) ? name.Substring(3) : name;
    }

    private static string? Joined(string? owner, string? member) =>
        owner is null || member is null || member.StartsWith(owner, StringComparison.OrdinalIgnoreCase) ? member ?? owner : owner + member;

    // Letters and digits only: "X-Request-Id" is XRequestId, "_orderId" and "m_orderId" are OrderId.
    private static string? Pascal(string name)
    {
        if (name.Length > 2 && name[1] == '_' && name[0] is 'm' or 's')
        {
            name = name.Substring(2);
        }

        var result = new StringBuilder();
        var startsWord = true;
        foreach (var one in name)
        {
            if (!char.IsLetterOrDigit(one) || (result.Length == 0 && char.IsDigit(one)))
            {
                startsWord = true;
                continue;
            }

            result.Append(startsWord ? char.ToUpperInvariant(one) : one);
            startsWord = false;
        }

        return result.Length > 0 ? result.ToString() : null;
    }
}
