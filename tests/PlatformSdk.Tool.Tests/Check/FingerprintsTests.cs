using PlatformSdk.Tool.Check;

namespace PlatformSdk.Tool.Tests.Check;

public sealed class FingerprintsTests : IDisposable
{
    private const string Line = "    handler.Callback = Accept;";
    private readonly Folder _folder = new();

    [Fact]
    public void Lines_above_and_layout_change_nothing()
    {
        var before = Of($"class Gate\n{Line}\n{Line}\n", 2, 3);
        var after = Of($"// one\n// two\nclass Gate\n  {Line}\r\n\n{Line}\n", 4, 6);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Equal_lines_are_told_apart()
    {
        var both = Of($"{Line}\n{Line}\n", 1, 2);
        Assert.NotEqual(both[0], both[1]);
    }

    [Fact]
    public void Another_line_project_rule_or_member_is_another_finding()
    {
        _folder.Write("src/Gate.cs", $"{Line}\nother\n");
        var finding = Results.Finding(line: 1);
        Finding[] all = [finding, finding with { Region = Results.Finding(line: 2).Region }, finding with { Project = "Other" }, finding with { Rule = "PLAT2002" }, finding with { Symbol = "M:Gate.Open" }];
        Assert.Equal(all.Length, all.Select(one => Assert.Single(Of(one))).Distinct().Count());
    }

    [Fact]
    public void A_finding_without_a_line_is_known_by_its_message()
    {
        var finding = Results.Finding() with { Path = null, Region = null };
        Assert.Equal(Of(finding), Of(finding));
        Assert.NotEqual(Of(finding), Of(finding with { Message = "something else" }));
    }

    public void Dispose() => _folder.Dispose();

    private List<string> Of(string source, params int[] lines)
    {
        _folder.Write("src/Gate.cs", source);
        return Of([.. lines.Select(line => Results.Finding(line: line))]);
    }

    private List<string> Of(params Finding[] findings) => [.. new Fingerprints(new SourceRoot(_folder.Path)).AddTo(findings).Select(finding => finding.Fingerprint)];
}
