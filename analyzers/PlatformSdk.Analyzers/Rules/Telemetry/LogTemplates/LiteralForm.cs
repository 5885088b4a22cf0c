namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>How the source of a string literal is written. Text of one form can be joined without touching its escapes.</summary>
internal sealed class LiteralForm
{
    public static readonly LiteralForm Regular = new("\"", "\"");

    public static readonly LiteralForm Verbatim = new("@\"", "\"");

    private LiteralForm(string open, string close)
    {
        Open = open;
        Close = close;
    }

    public string Open { get; }

    public string Close { get; }

    /// <summary>A raw literal is a form of its own: the lines of two of them cannot be joined, nor those of one cut.</summary>
    public bool IsRaw => this != Regular && this != Verbatim;

    /// <summary>The form of a literal, or of an interpolated string, that starts and ends so.</summary>
    public static LiteralForm Of(string open, string close)
    {
        var plain = open.Replace("$", "");
        return plain == Regular.Open ? Regular : plain == Verbatim.Open ? Verbatim : new(plain, close);
    }

    /// <summary>What stands between the quotes of a literal, and its form.</summary>
    public static (string Text, LiteralForm Form) Read(string literal)
    {
        var start = literal.StartsWith("@", StringComparison.Ordinal) ? 2 : 1;
        while (literal.StartsWith("\"\"\"", StringComparison.Ordinal) && start < literal.Length && literal[start] == '"')
        {
            start++;
        }

        var quotes = Math.Max(start, 1) - (literal[0] == '@' ? 1 : 0);
        var text = literal.Substring(start, literal.Length - start - quotes);
        return (text, Of(literal.Substring(0, start), literal.Substring(literal.Length - quotes)));
    }
}
