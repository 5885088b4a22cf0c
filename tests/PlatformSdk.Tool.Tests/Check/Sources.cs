namespace PlatformSdk.Tool.Tests.Check;

/// <summary>Code with findings of the rule PLAT1001, which the pin 2026.1 requires.</summary>
internal static class Sources
{
    /// <summary>What the ratchet knows the finding by: the SHA-256 of its tokens.</summary>
    public const string AcceptingHash = "bd1c69763d5769a3";

    private const string Accepting = "new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }";

    /// <summary>A class whose method <c>Open</c> accepts any certificate.</summary>
    public static string Gate(string name, string before = "", string after = "") => $$"""
        using System.Net.Http;

        public static class {{name}}
        {
        {{before}}
            public static HttpMessageHandler Open() => {{Accepting}};
        {{after}}
        }

        """;
}
