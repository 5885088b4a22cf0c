using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>A call that takes a message template and, most of them, the values for it.</summary>
internal sealed class LogCall
{
    private LogCall(IArgumentOperation message, IInvocationOperation call)
    {
        Message = message.Value;
        Argument = message.Syntax.FirstAncestorOrSelf<ArgumentSyntax>();
        List = Argument?.Parent as ArgumentListSyntax;

        var values = call.Arguments.LastOrDefault(argument => argument.Parameter?.Name == "args");
        HasValues = values is { ArgumentKind: ArgumentKind.Explicit } || Elements(values).Count > 0;
        Values = [.. Elements(values).Select(value => value.Syntax.FirstAncestorOrSelf<ArgumentSyntax>()).OfType<ArgumentSyntax>()];
        TakesValues = List is not null
            && values is not { ArgumentKind: ArgumentKind.Explicit }
            && IsInParameterOrder(call)
            && HasTemplateOverload(call)
            && List.Arguments.IndexOf(Argument!) + Values.Count == List.Arguments.Count - 1;
    }

    public IOperation Message { get; }

    public ArgumentSyntax? Argument { get; }

    public ArgumentListSyntax? List { get; }

    /// <summary>The values that the call gives for the template already, one by one.</summary>
    public IReadOnlyList<ArgumentSyntax> Values { get; }

    /// <summary>Whether it gives any, one by one or as an array.</summary>
    public bool HasValues { get; }

    /// <summary>Whether values can be written behind the message: not where it gives them as an array, or has its arguments out of order.</summary>
    public bool TakesValues { get; }

    /// <summary>The call, or <see langword="null"/> where it takes no message.</summary>
    public static LogCall? Of(IInvocationOperation call)
    {
        var message = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "message" or "messageFormat" or "state" or "formatString");
        return message is { ArgumentKind: ArgumentKind.Explicit } ? new(message, call) : null;
    }

    private static IReadOnlyList<IOperation> Elements(IArgumentOperation? values) =>
        values is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } }
            ? initializer.ElementValues
            : [];

    private static bool IsInParameterOrder(IInvocationOperation call)
    {
        var last = -1;
        foreach (var argument in call.Arguments)
        {
            var ordinal = argument.Parameter?.Ordinal ?? -1;
            if (ordinal <= last)
            {
                return false;
            }

            last = ordinal;
        }

        return true;
    }

    // ILogger.BeginScope takes a state and no values; the extension method that does has to be in scope.
    private static bool HasTemplateOverload(IInvocationOperation call) =>
        call.TargetMethod is not { Name: "BeginScope", IsGenericMethod: true }
        || (call.Syntax is InvocationExpressionSyntax { Expression: var method }
            && method is not (MemberAccessExpressionSyntax { Name: GenericNameSyntax } or MemberBindingExpressionSyntax { Name: GenericNameSyntax })
            && call.SemanticModel?.LookupSymbols(call.Syntax.SpanStart, call.TargetMethod.ContainingType, call.TargetMethod.Name, includeReducedExtensionMethods: true)
                .Any(symbol => symbol.ContainingType.Name == "LoggerExtensions") == true);
}
