using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>Fails as xunit's own assertions do.</summary>
internal sealed class DefaultVerifier : IVerifier
{
    private ImmutableArray<string> _context = [];

    public IVerifier PushContext(string context) => new DefaultVerifier { _context = _context.Add(context) };

    [DoesNotReturn]
    public void Fail(string message) =>
        Assert.Fail(string.Join(Environment.NewLine, _context.Select(context => "In: " + context).Append(message)));
}
