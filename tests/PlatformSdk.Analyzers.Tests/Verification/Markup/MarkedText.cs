using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification.Markup;

/// <summary>A text without its mark-up, and the spans that the mark-up had.</summary>
internal sealed partial record MarkedText(string Text, ImmutableArray<MarkedSpan> Spans)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Closer, string Name, int Start)>();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var copied = 0;
        foreach (Match mark in Mark.Matches(marked))
        {
            var closes = open.Count > 0 && open.Peek().Closer == mark.Value;
            if (mark.Value is "|]" or "|}" && !closes)
            {
                // Plain C#, such as the end of a list pattern.
                continue;
            }

            text.Append(marked, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (closes)
            {
                var (_, name, start) = open.Pop();
                spans.Add(new(name, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                open.Push((mark.Value == "[|" ? "|]" : "|}", mark.Groups["name"].Value, text.Length));
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"Mark-up is opened and never closed; missing: {open.Peek().Closer}");
        }

        text.Append(marked, copied, marked.Length - copied);
        return new(text.ToString(), spans.ToImmutable());
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<name>#?[-\w.]+):|\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark { get; }
}
