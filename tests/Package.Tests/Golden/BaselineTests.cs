namespace Package.Tests.Golden;

/// <summary>What sets preview apart from 2026.1, all of it: a value, a mode, a severity and what a rule detects.</summary>
[Collection(nameof(Corpus))]
public sealed class BaselineTests(Corpus corpus)
{
    private Behaviour Now => corpus["2026.1"];

    private Behaviour Next => corpus["preview"];

    [Fact]
    public void A_rule_is_more_severe_and_another_detects_more()
    {
        var (gone, added) = LineDifference.Of(Now.Findings, Next.Findings);

        // What was a warning is an error, at the same place and in the same words.
        Assert.Equal(gone.Where(line => line.Contains("warning PLAT2002", StringComparison.Ordinal)).Select(line => line.Replace(": warning ", ": error ", StringComparison.Ordinal)), added.Where(line => line.Contains("PLAT2002", StringComparison.Ordinal)));
        Assert.Equal(4, gone.Count(line => line.Contains("PLAT2002", StringComparison.Ordinal)));

        Assert.Equal(
            ["Certificates.cs(25,53)", "Certificates.cs(31,61)", "Certificates.cs(35,75)"],
            added.Where(line => line.Contains("error PLAT1001", StringComparison.Ordinal)).Select(Place));
        Assert.Equal(["Certificates.cs(39,53)"], gone.Where(line => line.Contains("PLAT1001", StringComparison.Ordinal)).Select(Place));
        Assert.DoesNotContain(gone.Concat(added), line => !line.Contains("PLAT2002", StringComparison.Ordinal) && !line.Contains("PLAT1001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hanging_check_has_3_seconds_instead_of_5()
    {
        DiffersOnlyBy(Now.Http, Next.Http, ("00:00:05", "00:00:03"));
        DiffersOnlyBy(NewcomersOut.OfTelemetry(Now.Telemetry), Next.Telemetry, ("00:00:05", "00:00:03"), ("2026.1", "preview"), (" 9 on", " 10 on"), ("On = 9", "On = 10"));
    }

    [Fact]
    public void The_rate_limit_acts_instead_of_reporting()
    {
        Assert.Contains("In report mode, where a default decides and counts but does not act: RateLimiting.", Now.Telemetry, StringComparison.Ordinal);
        Assert.DoesNotContain("In report mode", Next.Telemetry, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_names_the_other_baseline_and_mode_and_nothing_else_differs() =>
        DiffersOnlyBy(Now.Report, Next.Report, ("2026.1", "preview"), ("\"state\": \"report\"", "\"state\": \"on\""));

    [Fact]
    public void Another_behaviour_under_the_same_pin_is_told_from_the_golden_files()
    {
        foreach (var (file, text) in Next.Files)
        {
            Assert.ThrowsAny<Exception>(() => GoldenFiles.IsSame(GoldenFiles.Read("2026.1", file), text, file));
        }

        var said = Assert.ThrowsAny<Exception>(() => GoldenFiles.IsSame(GoldenFiles.Read("2026.1", "findings.txt"), Next.Findings, "findings.txt"));
        Assert.Contains("- LogMessages.cs(5,28): warning PLAT2002", said.Message, StringComparison.Ordinal);
        Assert.Contains("+ LogMessages.cs(5,28): error PLAT2002", said.Message, StringComparison.Ordinal);
    }

    private static void DiffersOnlyBy(string now, string next, params (string Now, string Next)[] intended)
    {
        Assert.All(intended, change => Assert.Contains(LineDifference.Of(now, next).Gone, line => line.Contains(change.Now, StringComparison.Ordinal)));
        foreach (var (from, to) in intended)
        {
            now = now.Replace(from, to, StringComparison.Ordinal);
        }

        GoldenFiles.IsSame(Sorted(now), Sorted(next), "preview, besides what is meant to");
    }

    // A line that differs may stand elsewhere in a sorted transcript.
    private static string Sorted(string text) => string.Join("\n", text.Split('\n').Order(StringComparer.Ordinal));

    private static string Place(string finding) => finding[..finding.IndexOf(':', StringComparison.Ordinal)];
}
