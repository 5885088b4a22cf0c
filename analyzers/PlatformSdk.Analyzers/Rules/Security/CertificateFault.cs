namespace PlatformSdk.Analyzers.Rules.Security;

/// <summary>What is wrong with code that judges a server certificate.</summary>
internal enum CertificateFault
{
    None,

    /// <summary>It accepts whatever it is shown.</summary>
    AcceptsAnything,

    /// <summary>It asks the certificate for names or dates, and anyone can make one with the right answers.</summary>
    BelievesClaims,
}
