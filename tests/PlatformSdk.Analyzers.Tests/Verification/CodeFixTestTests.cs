using Microsoft.CodeAnalysis.CodeFixes;
using PlatformSdk.Analyzers.Tests.Verification.Samples;

namespace PlatformSdk.Analyzers.Tests.Verification;

public sealed class CodeFixTestTests
{
    private const string One = "class C { void [|good|]() { } }";
    private const string OneFixed = "class C { void Good() { } }";
    private const string Two = "class C { void [|good|]() { } void [|better|]() { } }";
    private const string TwoFixed = "class C { void Good() { } void Better() { } }";

    [Fact]
    public Task Passes_where_the_fix_does_what_is_expected() => Verify<MethodNameFix>(Two, TwoFixed);

    [Fact]
    public Task Fixes_every_document_of_a_project()
    {
        var test = new CSharpCodeFixTest<MethodNameAnalyzer, MethodNameFix, ThrowingVerifier>
        {
            TestState = { Sources = { One, "class D { void [|best|]() { } }" } },
            FixedState = { Sources = { OneFixed, "class D { void Best() { } }" } },
            NumberOfIncrementalIterations = 2,
            NumberOfFixAllIterations = 1,
        };
        return test.RunAsync();
    }

    [Fact]
    public async Task Fails_for_another_result_than_the_expected_one()
    {
        var failure = await FailureOf<MethodNameFix>(One, "class C { void GOOD() { } }");
        Assert.Contains("- class C { void GOOD() { } }", failure, StringComparison.Ordinal);
        Assert.Contains("+ class C { void Good() { } }", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_for_a_fix_where_none_is_expected() =>
        Assert.StartsWith("fixing one by one: ", await FailureOf<MethodNameFix>(One, One), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_fixed_source_that_does_not_compile() =>
        Assert.StartsWith("FixedState: ", await FailureOf<BreakingFix>(One, "class C { void object() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_fixed_source_that_still_has_the_finding() =>
        Assert.StartsWith("FixedState: ", await FailureOf<MethodNameFix>(One, "class C { void goods() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_tree_that_is_not_that_of_its_text() =>
        Assert.Contains("not the tree of its text", await FailureOf<TwoTokensFix>(One, "class C { void Good<T>() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_fix_that_changes_nothing() =>
        Assert.Contains("changes nothing", await FailureOf<IdleFix>(One, OneFixed), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_code_action_without_equivalence_key() =>
        Assert.Contains("no equivalence key", await FailureOf<KeylessFix>(One, OneFixed), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_fix_that_cannot_fix_all() =>
        Assert.StartsWith("Fix All in Document: OneByOneFix does not support", await FailureOf<OneByOneFix>(One, OneFixed), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_fix_all_that_loses_an_edit() =>
        Assert.StartsWith("Fix All in Document: After 1 iterations", await FailureOf<LosingFix>(Two, TwoFixed), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_a_fix_that_throws_where_a_name_is_garbled() =>
        Assert.StartsWith("fuzz: ", await FailureOf<FragileFix>("class d { int other; void [|good|]() { } }", "class d { int other; void Good() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Fails_for_another_number_of_iterations()
    {
        var test = new CSharpCodeFixTest<MethodNameAnalyzer, MethodNameFix, ThrowingVerifier>
        {
            TestCode = Two,
            FixedCode = TwoFixed,
            NumberOfIncrementalIterations = 3,
        };
        var failure = await Assert.ThrowsAsync<VerificationException>(test.RunAsync);
        Assert.Contains("Expected 3 iterations, 2 were needed.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_for_a_code_action_that_is_not_offered()
    {
        var test = new CSharpCodeFixTest<MethodNameAnalyzer, MethodNameFix, ThrowingVerifier>
        {
            TestCode = One,
            FixedCode = OneFixed,
            CodeActionEquivalenceKey = "another",
        };
        await Assert.ThrowsAsync<VerificationException>(test.RunAsync);
    }

    [Fact]
    public Task Keeps_what_is_reported_and_marked_after_the_fix()
    {
        var test = new CSharpCodeFixTest<MethodNameAnalyzer, MethodNameFix, ThrowingVerifier>
        {
            TestCode = Two,
            FixedCode = "class C { void Good() { } void [|better|]() { } }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
        };
        return test.RunAsync();
    }

    private static Task Verify<TCodeFix>(string source, string fixedSource)
        where TCodeFix : CodeFixProvider, new() =>
        CSharpCodeFixVerifier<MethodNameAnalyzer, TCodeFix, ThrowingVerifier>.VerifyCodeFixAsync(source, fixedSource);

    private static async Task<string> FailureOf<TCodeFix>(string source, string fixedSource)
        where TCodeFix : CodeFixProvider, new() =>
        (await Assert.ThrowsAsync<VerificationException>(() => Verify<TCodeFix>(source, fixedSource))).Message;
}
