using System.Diagnostics.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Fails with an exception of its own, so that a test can tell the verifier's finding from its own.</summary>
internal sealed class ThrowingVerifier : IVerifier
{
    private string _context = "";

    public IVerifier PushContext(string context) => new ThrowingVerifier { _context = _context + context + ": " };

    [DoesNotReturn]
    public void Fail(string message) => throw new VerificationException(_context + message);
}
