using System.Text;
using System.Text.RegularExpressions;

namespace PlatformSdk.Analyzers.Waivers;

/// <summary>
/// Paths as <c>.gitignore</c> and <c>.editorconfig</c> write them: <c>*</c> stands for anything within a folder, <c>**</c>
/// for any number of folders, <c>?</c> for one character. Case counts, as it does for git.
/// </summary>
internal sealed class PathPattern
{
    private readonly string text;
    private readonly Regex? expression;

    public PathPattern(string text)
    {
        this.text = text;
        expression = IsLiteral(text) ? null : new Regex(Translate(text), RegexOptions.CultureInvariant);
    }

    public static bool IsLiteral(string text) => text.IndexOfAny(['*', '?']) < 0;

    public static bool IsValid(string text) =>
        text.IndexOf('\\') < 0 && !text.StartsWith("/", StringComparison.Ordinal) && !text.Contains("//") && !text.Split('/').Contains("..", StringComparer.Ordinal) && text == text.Trim();

    public bool Matches(string path) => expression?.IsMatch(path) ?? string.Equals(text, path, StringComparison.Ordinal);

    private static string Translate(string pattern)
    {
        var result = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when string.CompareOrdinal(pattern, i, "**/", 0, 3) == 0:
                    result.Append("(?:[^/]+/)*");
                    i += 2;
                    break;
                case '*' when string.CompareOrdinal(pattern, i, "**", 0, 2) == 0:
                    result.Append(".*");
                    i++;
                    break;
                case '*':
                    result.Append("[^/]*");
                    break;
                case '?':
                    result.Append("[^/]");
                    break;
                default:
                    result.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return result.Append(@"\z").ToString();
    }
}
