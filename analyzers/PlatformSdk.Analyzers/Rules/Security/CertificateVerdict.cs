using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.Security;

/// <summary>Whether code that judges a server certificate judges anything.</summary>
internal sealed class CertificateVerdict(CertificateEvidence evidence, SourceBodies bodies, DevelopmentGuard guard)
{
    /// <summary>Why it accepts, at least sometimes and outside development, certificates that anyone can have.</summary>
    public CertificateFault Of(IDelegateCreationOperation callback, CancellationToken cancellationToken)
    {
        var body = callback.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Body,
            IMethodReferenceOperation group => bodies.Find(group.Method, cancellationToken),
            _ => null,
        };
        if (body is null)
        {
            return CertificateFault.None;
        }

        var answers = body.WithoutNestedFunctions()
            .OfType<IReturnOperation>()
            .Select(answer => answer.ReturnedValue)
            .OfType<IOperation>()
            .Where(value => value.WithoutConversions() is not IThrowOperation && !guard.Asks(value) && !guard.Covers(value, cancellationToken))
            .ToList();

        if (answers.Count == 0 || answers.All(value => value.IsAlways(false)))
        {
            return CertificateFault.None;
        }

        var weighed = evidence.IsWeighedIn(body);
        var accepts = (weighed ? answers.All(value => value.IsAlways(true)) : answers.Any(value => !value.IsAlways(false)))
            && !body.WithoutNestedFunctions().Any(operation => RefusesByThrowing(operation, weighed, cancellationToken));

        return !accepts ? CertificateFault.None
            : evidence.IsReadIn(body) && !answers.All(value => value.IsAlways(true)) ? CertificateFault.BelievesClaims
            : CertificateFault.AcceptsAnything;
    }

    private bool RefusesByThrowing(IOperation operation, bool weighed, CancellationToken cancellationToken) => operation switch
    {
        IThrowOperation => weighed && !IsInCatch(operation),
        IInvocationOperation call => call.Arguments.Any(evidence.IsIn)
            && bodies.Find(call.TargetMethod, cancellationToken)?.WithoutNestedFunctions().OfType<IThrowOperation>().Any() == true,
        _ => false,
    };

    private static bool IsInCatch(IOperation operation)
    {
        for (var above = operation.Parent; above is not null; above = above.Parent)
        {
            if (above is ICatchClauseOperation)
            {
                return true;
            }
        }

        return false;
    }
}
