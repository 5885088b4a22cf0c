namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>The verifier found fault.</summary>
public sealed class VerificationException : Exception
{
    public VerificationException()
    {
    }

    public VerificationException(string message)
        : base(message)
    {
    }

    public VerificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
