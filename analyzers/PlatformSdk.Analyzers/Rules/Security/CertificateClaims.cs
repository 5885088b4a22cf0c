using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.Security;

/// <summary>
/// What a certificate says of itself. Whoever makes a certificate writes its names, dates and serial number as he likes, so
/// that they prove nothing unless its chain, its key or its hash is weighed as well (RFC 5280, section 6).
/// </summary>
internal sealed class CertificateClaims(WellKnownTypes types)
{
    private static readonly string[] Names =
    [
        "Subject", "SubjectName", "Issuer", "IssuerName", "FriendlyName", "GetName", "GetIssuerName", "GetNameInfo", "MatchesHostname",
        "NotBefore", "NotAfter", "GetEffectiveDateString", "GetExpirationDateString",
        "SerialNumber", "SerialNumberBytes", "GetSerialNumber", "GetSerialNumberString",
        "Version", "HasPrivateKey", "Archived", "SignatureAlgorithm", "GetFormat", "GetKeyAlgorithm",
    ];

    private readonly INamedTypeSymbol?[] certificates =
    [
        types.Find("System.Security.Cryptography.X509Certificates.X509Certificate"),
        types.Find("System.Security.Cryptography.X509Certificates.X509Certificate2"),
    ];

    /// <summary>Whether a use of a certificate asks it for nothing but such claims; what is not known counts as more.</summary>
    public bool AreAllThatIsAskedOf(IOperation certificate) => certificate.Receiver() switch
    {
        IPropertyReferenceOperation property => IsClaim(property.Property),
        IInvocationOperation call => call.Instance?.WithoutConversions() == certificate && IsClaim(call.TargetMethod),
        IConditionalAccessOperation access when access.Operation.WithoutConversions() == certificate =>
            access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() is { } instance && AreAllThatIsAskedOf(instance),
        IIsPatternOperation match => !AsksForMore(match.Pattern),

        // A local of the same kind is looked at where it is used.
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsCertificate(declarator.Symbol.Type),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsCertificate(local.Type),

        // A copy: new X509Certificate2(certificate).
        IArgumentOperation { Parent: IObjectCreationOperation { Arguments.Length: 1 } copy } => IsCertificate(copy.Type) && AreAllThatIsAskedOf(copy),
        _ => false,
    };

    private bool AsksForMore(IPatternOperation pattern) => pattern switch
    {
        IRecursivePatternOperation parts => parts.DeconstructionSubpatterns.Any(AsksForMore)
            || parts.PropertySubpatterns.Any(part => part.Member is not IMemberReferenceOperation { Member: { } member } || !IsClaim(member)),
        INegatedPatternOperation negation => AsksForMore(negation.Pattern),
        IBinaryPatternOperation both => AsksForMore(both.LeftPattern) || AsksForMore(both.RightPattern),
        IDeclarationPatternOperation or ITypePatternOperation or IDiscardPatternOperation => false,
        IConstantPatternOperation constant => constant.Value.WithoutConversions().ConstantValue is not { HasValue: true, Value: null },
        _ => true,
    };

    private bool IsClaim(ISymbol member) => Names.Contains(member.Name) && IsCertificate(member.ContainingType);

    private bool IsCertificate(ITypeSymbol? type) => certificates.Contains(type, SymbolEqualityComparer.Default);
}
