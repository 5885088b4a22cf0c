using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>How a command ended and what it said.</summary>
internal sealed partial record CliResult(string Command, int ExitCode, string Output)
{
    /// <summary>Lines that name an error or a warning of a build, each once however often the build repeats it.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. Output.Split('\n').Where(line => Complaint().IsMatch(line)).Select(line => line.Trim()).Distinct(StringComparer.Ordinal)];

    public CliResult Succeeds()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}.{Environment.NewLine}{Output}");
        return this;
    }

    /// <summary>Ends well and has nothing to complain about.</summary>
    public CliResult SucceedsCleanly()
    {
        Succeeds();
        Assert.Empty(Complaints);
        return this;
    }

    public CliResult Fails()
    {
        Assert.True(ExitCode != 0, $"{Command} should have failed.{Environment.NewLine}{Output}");
        return this;
    }

    [GeneratedRegex(@"\b(error|warning)( [A-Z]+[0-9]+)?\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();
}
