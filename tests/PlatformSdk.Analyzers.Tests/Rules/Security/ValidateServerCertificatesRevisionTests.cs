using PlatformSdk.Analyzers.CodeFixes.Rules.Security;
using PlatformSdk.Analyzers.Rules.Security;

namespace PlatformSdk.Analyzers.Tests.Rules.Security;

/// <summary>What revision 2, of the baseline after 2026.1, sees that revision 1 does not; and that revision 1 stays as it was.</summary>
public sealed class ValidateServerCertificatesRevisionTests
{
    public static TheoryData<string> Gullible { get; } =
    [
        "(_, c, _, _) => c!.NotAfter > System.DateTime.Now",
        "(_, c, _, _) => System.DateTime.Now >= c!.NotBefore && System.DateTime.Now <= c.NotAfter",
        "(_, c, _, _) => c?.NotAfter > System.DateTime.Now",
        "(_, c, _, _) => c != null && c.Subject.Contains(\"CN=partner.example\")",
        "(_, c, _, _) => c?.Subject?.Contains(\"partner\") == true",
        "(_, c, _, _) => c is { Issuer: \"CN=Contoso CA\" }",
        "(_, c, _, _) => c is not null and { SubjectName: { Name: \"CN=partner\" }, NotAfter: var end } && end > System.DateTime.Now",
        "(_, c, _, _) => c is X509Certificate2 known && known.GetNameInfo(X509NameType.DnsName, false) == \"partner.example\"",
        "(_, c, ch, _) => ch is not null && c!.MatchesHostname(\"partner.example\")",
        "(_, c, _, _) => c!.SerialNumber == Pin",
        "(_, c, _, _) => { var copy = new X509Certificate2(c!); return copy.Issuer == Pin; }",
        "(_, c, _, _) => { X509Certificate2? copy; copy = c; if (copy!.NotAfter < System.DateTime.Now) { return false; } return true; }",
        "(_, c, _, _) => { if (c!.NotAfter < System.DateTime.Now) { throw new System.InvalidOperationException(); } return true; }",
        "(_, c, _, e) => { System.Console.WriteLine(e); return c!.Subject == Pin; }",
        "(m, c, _, _) => m.RequestUri!.Host == \"partner.example\" || c!.Issuer == Pin",
        "delegate(HttpRequestMessage m, X509Certificate2? c, X509Chain? ch, SslPolicyErrors e) { return c!.GetExpirationDateString() != \"\"; }",
        "ByName",
    ];

    public static TheoryData<string> Proving { get; } =
    [
        "(_, c, _, e) => e == SslPolicyErrors.None && c!.NotAfter > System.DateTime.Now",
        "(_, c, _, e) => { if (e != SslPolicyErrors.None) { return false; } return c!.Subject == Pin; }",
        "(_, c, _, e) => (c, e) is ({ Subject: \"CN=partner\" }, SslPolicyErrors.None)",
        "(_, c, _, _) => c!.Subject == \"CN=partner\" && c.Thumbprint == Pin",
        "(_, c, _, _) => c is { NotAfter: var end, Thumbprint: Pin } && end > System.DateTime.Now",
        "(_, c, ch, _) => c!.NotAfter > System.DateTime.Now && ch!.Build(c)",
        "(_, c, ch, _) => c!.Subject == Pin && ch!.ChainElements.Count == 3",
        "(_, c, ch, _) => c!.Subject == Pin && ch!.ChainStatus.Length == 0",
        "(_, c, _, _) => c!.Subject == Pin && c.GetPublicKeyString() == Pin",
        "(_, c, _, _) => c!.Subject == Pin && c.Verify()",
        "(_, c, _, _) => c!.Subject == Pin && c.Equals(Expected)",
        "(_, c, _, _) => c!.Subject == Pin && c.Extensions.Count > 3",
        "(_, c, _, _) => { var copy = new X509Certificate2(c!); return copy.GetCertHashString() == Pin; }",
        "(_, c, _, _) => { var data = new X509Certificate2(c!).RawData; return data.Length > 0; }",
        "(_, c, _, _) => { object copy = c!; return copy.Equals(Expected); }",
        "(_, c, _, _) => c!.NotAfter > System.DateTime.Now && Judge(c)",
        "(_, c, _, e) => { ThrowOn(e); return c!.NotAfter > System.DateTime.Now; }",
        "(_, c, _, e) => e switch { SslPolicyErrors.None => true, _ => c!.Subject == Pin }",
        "(_, c, _, _) => { Seen = c; return c!.Subject == Pin; }",
    ];

    [Theory]
    [MemberData(nameof(Gullible))]
    public async Task Reports_a_callback_that_believes_what_the_certificate_says_from_the_next_baseline_on(string callback)
    {
        await VerifyAsync(Source($"[|{callback}|]"), ("PlatformBaseline", "preview"));
        await VerifyAsync(Source(callback), ("PlatformBaseline", "2026.1"));
    }

    [Theory]
    [MemberData(nameof(Proving))]
    public async Task Is_silent_on_code_that_weighs_a_proof(string callback)
    {
        await VerifyAsync(Source(callback), ("PlatformBaseline", "preview"));
        await VerifyAsync(Source(callback), ("PlatformBaseline", "2026.1"));
    }

    [Theory]
    [InlineData("(_, c, _, _) => new[] { Pin }.Any(pin => pin == c!.Thumbprint)")]
    [InlineData("(_, c, _, e) => new[] { 1 }.All(_ => e == SslPolicyErrors.None)")]
    [InlineData("(_, c, _, _) => { return Known(); bool Known() => c!.GetCertHashString() == Pin; }")]
    public async Task Sees_what_is_weighed_inside_another_lambda(string callback)
    {
        await VerifyAsync(Source(callback), ("PlatformBaseline", "preview"));

        // Revision 1 does not look there, and the same pin never reports less either.
        await VerifyAsync(Source($"[|{callback}|]"), ("PlatformBaseline", "2026.1"));
    }

    [Theory]
    [InlineData("2026.1")]
    [InlineData("preview")]
    public Task Reports_what_is_believed_inside_another_lambda_under_any_pin(string pin) =>
        VerifyAsync(Source("[|(_, c, _, _) => new[] { \"a\", \"b\" }.Any(name => c!.Subject.Contains(name))|]"), ("PlatformBaseline", pin));

    [Theory]
    [InlineData("2026.1", "PlatformAdopt", "PLAT1001", true)]
    [InlineData("2026.1", "PlatformAdopt", "PLAT2002", false)]
    [InlineData("preview", "PlatformHold", "PLAT1001", false)]
    [InlineData("preview", "PlatformHold", "PLAT2002", true)]
    [InlineData("", "PlatformAdopt", "", false)]
    public Task Is_adopted_and_held_with_its_rule(string pin, string deviation, string rule, bool reports)
    {
        const string callback = "(_, c, _, _) => c!.Subject == Pin";
        return VerifyAsync(Source(reports ? $"[|{callback}|]" : callback), ("PlatformBaseline", pin), (deviation, rule));
    }

    [Theory]
    [MemberData(nameof(ValidateServerCertificatesTests.Careless), MemberType = typeof(ValidateServerCertificatesTests))]
    public Task Still_reports_a_callback_that_accepts_anything(string callback) => VerifyAsync(
        ValidateServerCertificatesTests.Client($"handler.ServerCertificateCustomValidationCallback = [|{callback}|];"), ("PlatformBaseline", "preview"));

    [Theory]
    [MemberData(nameof(ValidateServerCertificatesTests.Judging), MemberType = typeof(ValidateServerCertificatesTests))]
    public Task Is_still_silent_on_code_that_judges(string callback) => VerifyAsync(
        ValidateServerCertificatesTests.Client($"handler.ServerCertificateCustomValidationCallback = {callback};"), ("PlatformBaseline", "preview"));

    [Fact]
    public async Task Says_which_of_the_two_it_is()
    {
        const string accepts = "'ServerCertificateCustomValidationCallback' accepts any server certificate, so anyone on the way can read and change the traffic: remove it, or compare the certificate with the one you expect";
        await SaysAsync("(_, _, _, _) => true", accepts);
        await SaysAsync("(_, c, _, _) => c != null", accepts);
        await SaysAsync("(_, c, _, _) => c!.NotAfter > System.DateTime.Now || true", accepts);
        await SaysAsync("(_, c, _, _) => c!.Subject == Pin", accepts.Replace("accepts any server certificate", "takes the certificate at its word", StringComparison.Ordinal));

        static async Task SaysAsync(string callback, string message)
        {
            Assert.True(message.Length <= 200, message);
            var test = Test(Source($"{{|#0:{callback}|}}"), ("PlatformBaseline", "preview"));
            test.ExpectedDiagnostics.Add(new DiagnosticResult(ValidateServerCertificatesAnalyzer.Id, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
            await test.RunAsync();
        }
    }

    [Fact]
    public Task The_fix_removes_it() => new RuleTest<ValidateServerCertificatesFix>
    {
        TestCode = Source("[|(_, c, _, _) => c!.Subject == Pin|]"),
        FixedCode = Source("").Replace("handler.ServerCertificateCustomValidationCallback = ;\n        ", "", StringComparison.Ordinal),
        BuildProperties = { ["PlatformBaseline"] = "preview" },
    }.RunAsync();

    private static string Source(string callback) => $$"""
        using System.Linq;
        using System.Net.Http;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;

        class Client
        {
            const string Pin = "AB12";
            static readonly X509Certificate2? Expected;
            static X509Certificate? Seen;
            static bool ByName(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate!.Subject == Pin;
            static bool Judge(X509Certificate certificate) => certificate.GetCertHashString() == Pin;
            static void ThrowOn(SslPolicyErrors errors) { if (errors != SslPolicyErrors.None) { throw new System.InvalidOperationException(); } }

            void Use(HttpClientHandler handler)
            {
                handler.ServerCertificateCustomValidationCallback = {{callback}};
                handler.UseCookies = Expected is null;
            }
        }
        """;

    private static Task VerifyAsync(string source, params (string Name, string Value)[] properties) => Test(source, properties).RunAsync();

    private static CSharpAnalyzerTest<PlatformAnalyzer, DefaultVerifier> Test(string source, params (string Name, string Value)[] properties)
    {
        var test = new CSharpAnalyzerTest<PlatformAnalyzer, DefaultVerifier> { TestCode = source };
        test.DiagnosticsUnderTest.Add(ValidateServerCertificatesAnalyzer.Id);
        foreach (var (name, value) in properties)
        {
            test.BuildProperties[name] = value;
        }

        return test;
    }
}
