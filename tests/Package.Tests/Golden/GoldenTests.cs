namespace Package.Tests.Golden;

/// <summary>Under the same pin nothing changes: not what is reported, not a byte on the wire, not what a collector gets.</summary>
[Collection(nameof(Corpus))]
public sealed class GoldenTests(Corpus corpus)
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var baseline in (string[])["2026.1", "preview"])
            {
                foreach (var file in new Behaviour("", "", "", "").Files.Keys)
                {
                    data.Add(baseline, file);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Behaves_as_it_was_approved_to(string baseline, string file) => GoldenFiles.Check(baseline, file, corpus[baseline].Files[file]);
}
