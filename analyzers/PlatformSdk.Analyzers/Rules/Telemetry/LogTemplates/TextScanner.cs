using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>Reads the source of literals, where braces and quotes may be escaped.</summary>
internal static class TextScanner
{
    private static readonly Regex EscapedBrace = new(@"\\(u007|U0000007|x0{0,2}7)[bBdD]", RegexOptions.Compiled);

    // Name, alignment and format of "{Name,10:N2}".
    private static readonly Regex Hole = new(@"\G\{(?<name>[^{},:]*)(?<suffix>(,[^{}:]*)?(:[^{}]*)?)\}", RegexOptions.Compiled | RegexOptions.ExplicitCapture);

    /// <summary>Whether a brace is written as an escape sequence: the braces of source and text then differ.</summary>
    public static bool HidesBraces(string source, LiteralForm form) => form == LiteralForm.Regular && EscapedBrace.IsMatch(source);

    public static bool HasBraces(string text) => text.IndexOfAny(['{', '}']) >= 0;

    public static string Double(string source) => source.Replace("{", "{{").Replace("}", "}}");

    public static string Halve(string source) => source.Replace("{{", "{").Replace("}}", "}");

    /// <summary>The source of a regular literal that says this.</summary>
    public static string Escape(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.Substring(1, literal.Length - 2);
    }

    /// <summary>Whether a literal of any form reads it as it stands here.</summary>
    public static bool IsPlain(string source) => source.All(one => one is not ('"' or '\\') && !char.IsControl(one));

    /// <summary>
    /// The texts and the holes of a template or a composite format, or <see langword="null"/> where its braces do not
    /// match. Doubled braces stay as they are.
    /// </summary>
    public static IReadOnlyList<TextPart>? Split(string source)
    {
        var parts = new List<TextPart>();
        var start = 0;
        var at = 0;
        while (at < source.Length)
        {
            if (source[at] is not ('{' or '}'))
            {
                at++;
            }
            else if (at + 1 < source.Length && source[at + 1] == source[at])
            {
                at += 2;
            }
            else if (Hole.Match(source, at) is { Success: true } hole)
            {
                parts.Add(new(source.Substring(start, at - start), null, ""));
                parts.Add(new("", hole.Groups["name"].Value.Trim(), hole.Groups["suffix"].Value));
                start = at += hole.Length;
            }
            else
            {
                return null;
            }
        }

        parts.Add(new(source.Substring(start), null, ""));
        return parts;
    }
}
