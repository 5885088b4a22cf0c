using PlatformSdk.Analyzers.CodeFixes.Rules.Security;
using PlatformSdk.Analyzers.Rules.Security;

namespace PlatformSdk.Analyzers.Tests.Rules.Security;

public sealed class ValidateServerCertificatesTests
{
    private const string Usings = """
        using System.Net;
        using System.Net.Http;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;

        """;

    public static TheoryData<string> Careless { get; } =
    [
        "(_, _, _, _) => true",
        "(m, c, ch, e) => { return true; }",
        "delegate { return true; }",
        "static (HttpRequestMessage m, X509Certificate2? c, X509Chain? ch, SslPolicyErrors e) => true",
        "(_, _, _, e) => e == SslPolicyErrors.None || true",
        "(_, _, _, e) => { if (e != SslPolicyErrors.None) { System.Console.WriteLine(e); } return true; }",
        "(_, _, _, e) => { var ok = true; return ok; }",
        "(_, _, _, e) => e switch { SslPolicyErrors.None => true, _ => true }",
        "(_, c, _, _) => c != null",
        "(_, c, _, _) => c is not null",
        "(_, c, ch, _) => { System.Console.WriteLine(c); _ = ch; return System.DateTime.Now.Year > 2000; }",
        "(m, _, _, _) => m.RequestUri!.Host == \"partner.example\"",
        "(m, c, _, _) => { if (m is null) { throw new System.ArgumentNullException(nameof(m)); } return true; }",
        "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator",
        "Accept",
        "Local",
    ];

    public static TheoryData<string> Judging { get; } =
    [
        "(_, _, _, e) => e == SslPolicyErrors.None",
        "(_, _, _, _) => false",
        "(_, c, _, _) => c?.Thumbprint == \"AB12\"",
        "(_, c, _, _) => c is { Thumbprint: \"AB12\" }",
        "(_, c, _, _) => c is X509Certificate2 known && known.Thumbprint == Pin",
        "(_, c, _, e) => { if (e == SslPolicyErrors.None) { return true; } return c?.GetCertHashString() == Pin; }",
        "(_, _, chain, _) => chain!.ChainElements.Count == 3",
        "(_, c, chain, _) => chain!.Build(c!)",
        "(_, c, _, _) => Judge(c)",
        "(_, _, _, e) => { if (e != SslPolicyErrors.None) { throw new System.InvalidOperationException(); } return true; }",
        "(_, _, _, e) => { ThrowOn(e); return true; }",
        "(_, _, _, e) => throw new System.InvalidOperationException()",
        "Given",
    ];

    internal static string Client(string statements) => Usings + $$"""
        class Client
        {
            const string Pin = "AB12";
            static System.Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool>? Given;
            static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
            static bool Judge(X509Certificate? certificate) => certificate is not null;
            static void ThrowOn(SslPolicyErrors errors) { if (errors != SslPolicyErrors.None) { throw new System.InvalidOperationException(); } }

            void Use(HttpClientHandler handler)
            {
                bool Local(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) { return true; }
                {{statements}}
            }
        }
        """;

    [Theory]
    [MemberData(nameof(Careless))]
    public Task Reports_a_callback_that_accepts_anything(string callback) => new RuleTest<ValidateServerCertificatesFix>
    {
        TestCode = Client($"handler.ServerCertificateCustomValidationCallback = [|{callback}|];\n        handler.UseCookies = false;"),
        FixedCode = Client("handler.UseCookies = false;"),
    }.RunAsync();

    [Theory]
    [MemberData(nameof(Judging))]
    public Task Is_silent_on_code_that_judges(string callback) =>
        RuleVerifier<ValidateServerCertificatesFix>.VerifyAnalyzerAsync(Client($"handler.ServerCertificateCustomValidationCallback = {callback};"));

    [Theory]
    [InlineData("if (env.IsDevelopment()) { handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; }")]
    [InlineData("if (env.IsEnvironment(\"Local\")) handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("if (flag && env.IsDevelopment()) { handler.ServerCertificateCustomValidationCallback = Accept; }")]
    [InlineData("if (!env.IsDevelopment()) { return; } handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("if (env.IsDevelopment() == false) { throw new System.NotSupportedException(); } handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("if (!env.IsDevelopment()) { } else { handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; }")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = env.IsDevelopment() ? (_, _, _, _) => true : null;")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = env.IsDevelopment() ? HttpClientHandler.DangerousAcceptAnyServerCertificateValidator : null;")]
    [InlineData("var local = env.IsDevelopment(); if (local) { handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; }")]
    [InlineData("if (env.EnvironmentName == \"Development\") { handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; }")]
    [InlineData("if (env.EnvironmentName is \"Development\") { handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; }")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, e) => env.IsDevelopment();")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, e) => env.IsDevelopment() || e == SslPolicyErrors.None;")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, e) => { if (env.IsDevelopment()) { return true; } return e == SslPolicyErrors.None; };")]
    [InlineData("if (env.IsDevelopment()) { Trust(); } void Trust() { handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; }")]
    [InlineData("if (env.IsDevelopment()) { TrustAll(handler); }")]
    public Task Is_silent_in_development_only_code(string statements) => RuleVerifier<ValidateServerCertificatesFix>.VerifyAnalyzerAsync(
        Usings + $$"""
        class Client
        {
            static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => {{(statements.Contains("Accept;", StringComparison.Ordinal) ? "true" : "false")}};
            static void TrustAll(HttpClientHandler handler) { {{(statements.Contains("TrustAll", StringComparison.Ordinal) ? "handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;" : "")}} }
            void Use(HttpClientHandler handler, IHostEnvironment env, bool flag) { {{statements}} }
        }
        """);

    [Theory]
    [InlineData("if (env.IsProduction()) { handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }")]
    [InlineData("if (!env.IsDevelopment()) { handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }")]
    [InlineData("if (env.IsEnvironment(\"Production\")) { handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }")]
    [InlineData("if (flag || env.IsDevelopment()) { handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }")]
    [InlineData("if (env.IsDevelopment()) { Trust(); } Trust(); void Trust() { handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }")]
    [InlineData("if (env.IsDevelopment()) { return; } handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("var local = env.IsDevelopment(); local = flag; if (local) { handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }")]
    public Task Reports_what_only_looks_guarded(string statements)
    {
        var test = new CSharpAnalyzerTest<PlatformAnalyzer, DefaultVerifier>
        {
            TestCode = Usings + $$"""
                class Client
                {
                    void Use(HttpClientHandler handler, IHostEnvironment env, bool flag) { {{statements}} }
                }
                """,
        };
        test.DiagnosticsUnderTest.Add(ValidateServerCertificatesAnalyzer.Id);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, e) => { bool ok = {|CS0165:ok|}; return ok && e == SslPolicyErrors.None; };")]
    [InlineData("bool a = {|CS0841:b|}; bool b = a; if (b) { handler.ServerCertificateCustomValidationCallback = (_, _, _, e) => e == SslPolicyErrors.None || b; }")]
    public Task Comes_to_an_end_on_a_local_that_is_its_own_value(string statements) =>
        RuleVerifier<ValidateServerCertificatesFix>.VerifyAnalyzerAsync(Client(statements));

    [Theory]
    [InlineData("service", true)]
    [InlineData("library", true)]
    [InlineData("tool", true)]
    [InlineData("test", false)]
    public async Task Is_silent_in_test_projects_only(string role, bool isReported)
    {
        const string statement = "handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];";
        var test = new CSharpAnalyzerTest<PlatformAnalyzer, DefaultVerifier>
        {
            TestCode = Client(isReported ? statement : statement.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)),
        };
        test.DiagnosticsUnderTest.Add(ValidateServerCertificatesAnalyzer.Id);
        test.BuildProperties["PlatformRole"] = role;
        await test.RunAsync();
    }
}
