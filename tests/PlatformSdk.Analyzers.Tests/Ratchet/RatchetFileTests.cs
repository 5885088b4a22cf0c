using PlatformSdk.Analyzers.Ratchet;

namespace PlatformSdk.Analyzers.Tests.Ratchet;

public sealed class RatchetFileTests
{
    private const string Line = "PLAT1001 | M:Shop.Cart.Add(System.Int32) | 0123456789abcdef | 2";

    [Fact]
    public void Reads_each_projects_lines()
    {
        var line = Assert.Single(RatchetFile.Read($$"""{ "$schema": "x", "projects": { "Shop": [ "{{Line}}" ], "Stock": [] } }""").Lines);
        Assert.Equal((new FindingIdentity("Shop", "PLAT1001", "M:Shop.Cart.Add(System.Int32)", "0123456789abcdef"), 2), (line.Identity, line.Count));
        Assert.Equal(Line, line.ToString());
    }

    [Theory]
    [InlineData("""{ "projects": { "Shop": [ "PLAT1001" ] } }""", "This is no line of a ratchet.")]
    [InlineData("""{ "projects": { "Shop": [ "PLAT1001 | M:A.B | 0123456789abcdef | 0" ] } }""", "This is no line of a ratchet.")]
    [InlineData("""{ "projects": { "Shop": [ "PLAT1001 | M:A.B | 0123456789ABCDEF | 1" ] } }""", "This is no line of a ratchet.")]
    [InlineData("""{ "projects": { "Shop": [ 1 ] } }""", "This is no line of a ratchet.")]
    [InlineData("""{ "projects": { "Shop": [ "PLAT1001 | M:A.B | 0123456789abcdef | 1", "PLAT1001 | M:A.B | 0123456789abcdef | 2" ] } }""", "stands twice in project 'Shop'")]
    [InlineData("""{ "projects": { "Shop": {} } }""", "The project 'Shop' has no array of lines.")]
    [InlineData("""{ "projects": [] }""", "'projects' is no object.")]
    [InlineData("""{ "project": {} }""", "The ratchet file has the unknown key 'project'.")]
    [InlineData("[]", "The ratchet file is an array.")]
    [InlineData("{", "This is not JSON")]
    public void A_mistake_is_located_and_lets_nothing_apply(string text, string message)
    {
        var file = RatchetFile.Read(text);
        Assert.Empty(file.Lines);
        Assert.Contains(file.Faults, fault => fault.Message.Contains(message, StringComparison.Ordinal));
    }
}
