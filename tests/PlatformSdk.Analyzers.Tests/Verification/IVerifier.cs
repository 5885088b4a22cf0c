using System.Diagnostics.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>How a check fails.</summary>
internal interface IVerifier
{
    /// <summary>The same, for checks inside of <paramref name="context"/>, which a failure names.</summary>
    IVerifier PushContext(string context);

    [DoesNotReturn]
    void Fail(string message);

    void True([DoesNotReturnIf(false)] bool assert, string message)
    {
        if (!assert)
        {
            Fail(message);
        }
    }

    void EqualOrDiff(string expected, string actual, string message)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            Fail(message + Environment.NewLine + LineDiff.Between(expected, actual));
        }
    }
}
