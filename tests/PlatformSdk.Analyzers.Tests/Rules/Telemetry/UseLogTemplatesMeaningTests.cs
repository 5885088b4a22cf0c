using PlatformSdk.Analyzers.Tests.Verification.Markup;

namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>What the fix leaves prints what was printed before: it is run to see.</summary>
public sealed class UseLogTemplatesMeaningTests
{
    public static TheoryData<string> Titles => [.. LogStatements.ByTitle.Keys.Except(["the only value"])];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task The_fixed_code_logs_the_same_text(string title)
    {
        var before = await LoggingProgram.RunAsync(LogStatements.ByTitle[title].Select(statement => MarkedText.Parse(statement.Code).Text));
        var after = await LoggingProgram.RunAsync(LogStatements.ByTitle[title].Select(statement => statement.FixedCode));

        Assert.NotEmpty(before);
        Assert.Equal(before, after);
    }

    // A logger prints the elements of a collection where an interpolated string has only the name of its type.
    [Fact]
    public async Task The_fixed_code_logs_the_elements_of_a_collection()
    {
        var after = await LoggingProgram.RunAsync(LogStatements.ByTitle["the only value"].Select(statement => statement.FixedCode));

        Assert.Equal(["Information 0 : a a, b", "Information 0 : a 7"], after);
    }

    [Fact]
    public async Task The_fixed_code_of_random_messages_logs_the_same_text()
    {
        var messages = new RandomMessages(seed: 20261);
        var statements = Enumerable.Range(0, 250).Select(_ => messages.Next()).ToList();

        var (fixedSource, findings) = await FixedSource.OfAsync(LogStatement.InClass(statements));

        Assert.True(findings.Fixed > findings.Reported * 0.9, $"{findings.Fixed} of {findings.Reported} findings have a fix.");
        Assert.Equal(await LoggingProgram.RunAsync(statements), await LoggingProgram.RunSourceAsync(fixedSource));
    }
}
