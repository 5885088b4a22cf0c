using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.Security;

/// <summary>What a certificate can be judged by: the certificate, its chain and the errors the platform found.</summary>
/// <param name="types">The types by which the pieces are known.</param>
/// <param name="claims">What is no evidence; <see langword="null"/> for a revision that takes it for one, and that does not look into nested functions.</param>
internal sealed class CertificateEvidence(WellKnownTypes types, CertificateClaims? claims)
{
    private readonly INamedTypeSymbol?[] kinds =
    [
        types.Find("System.Net.Security.SslPolicyErrors"),
        types.Find("System.Security.Cryptography.X509Certificates.X509Certificate"),
        types.Find("System.Security.Cryptography.X509Certificates.X509Chain"),
        types.Find("System.Security.Cryptography.X509Certificates.X509ChainElementCollection"),
        types.Find("System.Security.Cryptography.X509Certificates.X509CertificateCollection"),
    ];

    /// <summary>Whether any of it can bear on what the code decides; asking whether it is there, or logging it, cannot.</summary>
    public bool IsWeighedIn(IOperation operation) => Bears(operation, piece => claims?.AreAllThatIsAskedOf(piece) != true);

    /// <summary>The same where a claim of the certificate counts, too.</summary>
    public bool IsReadIn(IOperation operation) => Bears(operation, static _ => true);

    public bool IsIn(IOperation operation) => operation.WithoutNestedFunctions().Any(IsPiece);

    private bool Bears(IOperation operation, Func<IOperation, bool> counts) =>
        !IsInconsequential(operation)
        && (claims is not null || operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        && ((IsConsulted(operation) && counts(operation)) || operation.ChildOperations.Any(child => Bears(child, counts)));

    private bool IsConsulted(IOperation operation) => IsPiece(operation) && operation.Receiver() switch
    {
        IBinaryOperation comparison => !IsNull(comparison.LeftOperand) && !IsNull(comparison.RightOperand),
        IIsTypeOperation => false,
        IIsPatternOperation match => match.Pattern is not (IDeclarationPatternOperation or ITypePatternOperation)
            && match.Descendants().Any(part => part is IPropertySubpatternOperation || (part is IConstantPatternOperation constant && !IsNull(constant.Value))),
        _ => true,
    };

    private bool IsPiece(IOperation operation)
    {
        if (operation is IParameterReferenceOperation or ILocalReferenceOperation or IMemberReferenceOperation)
        {
            for (var type = operation.Type; type is not null; type = type.BaseType)
            {
                if (kinds.Contains(type, SymbolEqualityComparer.Default))
                {
                    // SslPolicyErrors.None is a name, not something that was found.
                    return operation is not IFieldReferenceOperation { Field.HasConstantValue: true };
                }
            }
        }

        return false;
    }

    private static bool IsInconsequential(IOperation operation) => operation switch
    {
        // Writing to a log or the console: a static method, extensions included, that hands nothing back.
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.IsStatic: true } call } =>
            call.Arguments.All(argument => argument.Parameter?.RefKind is not (RefKind.Ref or RefKind.Out)),
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        _ => false,
    };

    private static bool IsNull(IOperation operation) => operation.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
}
