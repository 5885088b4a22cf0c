using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification.Markup;

public sealed class MarkedTextTests
{
    [Fact]
    public void Reads_nested_named_and_empty_spans()
    {
        var (text, spans) = MarkedText.Parse("a [|b {|#0:c|}|] {|CS0103:{|PLAT1001:d|}|} [||]");

        Assert.Equal("a b c d ", text);
        Assert.Equal(
            [
                new("#0", TextSpan.FromBounds(4, 5)),
                new("", TextSpan.FromBounds(2, 5)),
                new("PLAT1001", TextSpan.FromBounds(6, 7)),
                new("CS0103", TextSpan.FromBounds(6, 7)),
                new("", TextSpan.FromBounds(8, 8)),
            ],
            spans);
    }

    [Theory]
    [InlineData("if (a || b) { return x is [1, 2] ? $\"{a}|{b}|\" : \"|]|}\"; }")]
    [InlineData("var pattern = x is [.., var y]; int[] z = [y|z, y]; w = new { a = 1 | 2};")]
    public void Leaves_plain_code_alone(string code)
    {
        var (text, spans) = MarkedText.Parse(code);

        Assert.Equal(code, text);
        Assert.Empty(spans);
    }
}
