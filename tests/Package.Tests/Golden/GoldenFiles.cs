namespace Package.Tests.Golden;

/// <summary>What the corpus is to show under each baseline, as files that a person approves.</summary>
internal static class GoldenFiles
{
    public static string Folder { get; } = Path.Combine(FreshMachine.Repository, "tests", "Package.Tests", "Golden");

    public static string Read(string baseline, string file) => File.ReadAllText(Path.Combine(Folder, baseline, file)).ReplaceLineEndings("\n");

    /// <summary>Compares, or writes where <c>PLATFORM_APPROVE=1</c>.</summary>
    public static void Check(string baseline, string file, string now)
    {
        var path = Path.Combine(Folder, baseline, file);
        if (Environment.GetEnvironmentVariable("PLATFORM_APPROVE") == "1")
        {
            File.WriteAllText(path, now);
        }

        IsSame(Read(baseline, file), now, $"{baseline}/{file}. If the change is meant, which under a baseline that is not preview it can hardly be, run: PLATFORM_APPROVE=1 dotnet test tests/Package.Tests");
    }

    public static void IsSame(string expected, string actual, string what)
    {
        var (gone, added) = LineDifference.Of(expected, actual);
        Assert.True(expected == actual, $"Differs: {what}\n{string.Concat(gone.Select(line => $"- {line}\n"))}{string.Concat(added.Select(line => $"+ {line}\n"))}");
    }
}
