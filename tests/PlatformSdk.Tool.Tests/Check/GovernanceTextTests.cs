using PlatformSdk.Tool.Check;

namespace PlatformSdk.Tool.Tests.Check;

public sealed class GovernanceTextTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(5, 3, 2)]
    [InlineData(6, 4, 1)]
    public void Counts_lines_and_columns_from_one(int position, int line, int column)
    {
        var region = new GovernanceText("ab\n\nc\n").RegionOf(position);
        Assert.Equal((line, column), (region.StartLine, region.StartColumn));
    }
}
