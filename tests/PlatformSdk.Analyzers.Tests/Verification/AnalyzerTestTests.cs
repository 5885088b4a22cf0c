using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Tests.Verification.Samples;

namespace PlatformSdk.Analyzers.Tests.Verification;

public sealed class AnalyzerTestTests
{
    private const string Marked = "class C { void [|good|]() { } }";

    [Fact]
    public Task Passes_where_exactly_the_expected_is_reported() => Verify<MethodNameAnalyzer>(Marked);

    [Fact]
    public Task Passes_where_nothing_is_expected_and_nothing_is_reported() => Verify<MethodNameAnalyzer>("class C { void Good() { } }");

    [Fact]
    public Task Finds_an_expected_diagnostic_by_id_by_key_by_line_and_by_span() => Verify<MethodNameAnalyzer>(
        """
        class C
        {
            void {|TEST0001:good|}() { }
            void {|#0:better|}() { }
            void best() { }
            void worst() { }
        }
        """,
        new DiagnosticResult(SampleAnalyzer.Rule).WithLocation(0).WithArguments("better"),
        new DiagnosticResult(SampleAnalyzer.Rule).WithLocation(5, 10).WithMessage("The method 'best' starts with a lower-case letter"),
        new DiagnosticResult(SampleAnalyzer.Rule).WithSpan(6, 10, 6, 15));

    [Fact]
    public Task Takes_top_level_statements_as_an_executable() => Verify<MethodNameAnalyzer>(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Build().Run();
        partial class Program { void [|good|]() { } }
        """);

    [Fact]
    public Task Takes_a_compiler_error_that_is_marked() => Verify<MethodNameAnalyzer>("class C { {|CS0246:Nowhere|} [|good|]() => default; }");

    [Fact]
    public async Task Fails_for_a_missing_diagnostic() =>
        Assert.Contains("missing:    /0/Test0.cs(1,16)-(1,20): any severity TEST0001", await FailureOf<MethodNameAnalyzer>("class C { void [|Good|]() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_wrong_span()
    {
        var failure = await FailureOf<MethodNameAnalyzer>("class C { [|void good|]() { } }");
        Assert.Contains("missing:    /0/Test0.cs(1,11)-(1,20)", failure, StringComparison.Ordinal);
        Assert.Contains("unexpected: /0/Test0.cs(1,16)-(1,20)", failure, StringComparison.Ordinal);
        Assert.Contains("<- good", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_for_an_extra_diagnostic() =>
        Assert.Contains("unexpected: /0/Test0.cs(1,32)-(1,38)", await FailureOf<MethodNameAnalyzer>("class C { void [|good|]() { } void better() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_wrong_id() =>
        Assert.Contains("TEST0002", await FailureOf<MethodNameAnalyzer>("class C { void {|TEST0002:good|}() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_wrong_severity() => await FailureOf<MethodNameAnalyzer>(
        "class C { void {|#0:good|}() { } }",
        new DiagnosticResult(SampleAnalyzer.Rule).WithLocation(0).WithSeverity(DiagnosticSeverity.Error));

    [Fact]
    public async Task Fails_for_wrong_arguments() => await FailureOf<MethodNameAnalyzer>(
        "class C { void {|#0:good|}() { } }",
        new DiagnosticResult(SampleAnalyzer.Rule).WithLocation(0).WithArguments("better"));

    [Fact]
    public async Task Fails_for_a_diagnostic_at_a_place_that_was_expected_at_none() => await FailureOf<MethodNameAnalyzer>(
        "class C { void good() { } }",
        new DiagnosticResult(SampleAnalyzer.Rule).WithNoLocation());

    [Fact]
    public async Task Fails_for_a_source_that_does_not_compile() =>
        Assert.Contains("CS0246", await FailureOf<MethodNameAnalyzer>("class C { Nowhere Good() => default; }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_an_analyzer_that_throws() =>
        Assert.Contains("AD0001", await FailureOf<ThrowingAnalyzer>("class C { void Good() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_an_analyzer_that_throws_where_the_source_is_cut_off() =>
        Assert.StartsWith("fuzz: ", await FailureOf<FragileAnalyzer>(Marked), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_an_analyzer_that_is_noisy_in_generated_code() =>
        Assert.StartsWith("the same source as generated code: ", await FailureOf<NoisyAnalyzer>(Marked), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_an_analyzer_that_keeps_state() =>
        Assert.StartsWith("concurrent copies: ", await FailureOf<ForgetfulAnalyzer>(Marked), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_mark_up_that_is_never_closed() =>
        await Assert.ThrowsAsync<FormatException>(() => Verify<MethodNameAnalyzer>("class C { void [|good() { } }"));

    [Fact]
    public Task Leaves_out_what_is_disabled()
    {
        var test = Test<MethodNameAnalyzer>("class C { void good() { } }");
        test.DisabledDiagnostics.Add("TEST0001");
        return test.RunAsync();
    }

    [Fact]
    public Task Leaves_out_what_is_not_under_test()
    {
        var test = Test<MethodNameAnalyzer>("class C { void good() { } }");
        test.DiagnosticsUnderTest.Add("TEST0002");
        return test.RunAsync();
    }

    [Fact]
    public Task Takes_severities_from_a_config_file()
    {
        var test = Test<MethodNameAnalyzer>("class C { void {|#0:good|}() { } }");
        test.TestState.AnalyzerConfigFiles.Add("is_global = true\ndotnet_diagnostic.TEST0001.severity = error");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("TEST0001", DiagnosticSeverity.Error).WithLocation(0));
        return test.RunAsync();
    }

    private static Task Verify<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => CSharpAnalyzerVerifier<TAnalyzer, ThrowingVerifier>.VerifyAnalyzerAsync(source, expected);

    private static async Task<string> FailureOf<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        (await Assert.ThrowsAsync<VerificationException>(() => Verify<TAnalyzer>(source, expected))).Message;

    private static CSharpAnalyzerTest<TAnalyzer, ThrowingVerifier> Test<TAnalyzer>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new() => new() { TestCode = source };
}
