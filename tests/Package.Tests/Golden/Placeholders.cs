using System.Text.RegularExpressions;

namespace Package.Tests.Golden;

/// <summary>Takes out of a transcript what differs from run to run: addresses, folders, versions of the package, durations and ids.</summary>
internal sealed partial class Placeholders(params IReadOnlyList<(string Text, string Name)> known)
{
    public string Apply(string text)
    {
        foreach (var (literal, name) in known.OrderByDescending(pair => pair.Text.Length))
        {
            text = text.Replace(literal, $"<{name}>", StringComparison.Ordinal);
        }

        text = Date().Replace(text, "Date: <date>");
        text = Nonce().Replace(text, "$1<nonce>");
        text = Duration().Replace(text, "$1<duration>$2");
        text = Milliseconds().Replace(text, "<duration>ms");
        text = Connection().Replace(text, "<connection>");
        return Package().Replace(text, "$1<version>");
    }

    [GeneratedRegex(@"Date: [^\r\n]+")]
    private static partial Regex Date();

    [GeneratedRegex("(nonce-|nonce=\")[A-Za-z0-9+/_-]+=*")]
    private static partial Regex Nonce();

    [GeneratedRegex("(\"(?:totalDuration|duration)\":\")[^\"]+(\")")]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b[0-9]+(\.[0-9]+)?ms\b")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"\b0H[0-9A-Z]{11}(:[0-9A-F]{8})?\b")]
    private static partial Regex Connection();

    [GeneratedRegex("""(PlatformSdk |"packageVersion": ")[0-9]+\.[0-9]+\.[0-9]+""")]
    private static partial Regex Package();
}
