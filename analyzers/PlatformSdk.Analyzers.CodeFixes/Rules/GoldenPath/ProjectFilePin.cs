using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PlatformSdk.Analyzers.Rules.GoldenPath;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.GoldenPath;

/// <summary>Writes the pin into a project file and leaves every other character of it as it is.</summary>
internal static class ProjectFilePin
{
    public static SourceText Write(SourceText project, string baseline)
    {
        var text = project.ToString();
        var pin = $"<PlatformBaseline>{baseline}</PlatformBaseline>";
        TextChange? change = ProjectFileOutline.Read(text) switch
        {
            { IsPinned: true } => null,
            { PinToFill: { } empty } => new(new(empty.Index, empty.Length), pin),
            { Group: { } group, GroupEnd: { } end } outline => IntoGroup(text, group.Index, outline.FirstProperty?.Index, end.Index, pin),
            { Root: { } root } outline => IntoRoot(text, root, outline.FirstItem?.Index, pin),
            _ => null,
        };
        return change is { } one ? project.WithChanges(one) : project;
    }

    private static TextChange IntoGroup(string text, int group, int? firstProperty, int end, string pin)
    {
        // A group that ends on a line of its own gets a line more; one that is written in a line stays in it.
        var line = LineStart(text, end);
        if (line <= group || text.Substring(line, end - line).Trim().Length > 0)
        {
            return new(new(end, 0), pin);
        }

        var outer = Indentation(text, group);
        var indentation = firstProperty is { } property && Indentation(text, property) is { Length: > 0 } inner ? inner : outer + (outer.Length > 0 ? outer : "  ");
        return new(new(line, 0), indentation + pin + LineEnd(text));
    }

    private static TextChange IntoRoot(string text, Match root, int? firstItem, string pin)
    {
        var lineEnd = LineEnd(text);
        var indentation = firstItem is { } item && Indentation(text, item) is { Length: > 0 } inner ? inner : "  ";
        var group = $"{lineEnd}{indentation}<PropertyGroup>{lineEnd}{indentation}{indentation}{pin}{lineEnd}{indentation}</PropertyGroup>";
        if (root.Groups["empty"] is { Success: true } slash)
        {
            return new(TextSpan.FromBounds(slash.Index, root.Index + root.Length), $">{group}{lineEnd}</{root.Groups["name"].Value}>");
        }

        var content = root.Index + root.Length;
        var endsLine = content < text.Length && text[content] is '\r' or '\n';
        return new(new(content, 0), group + (endsLine ? "" : lineEnd));
    }

    private static string Indentation(string text, int position)
    {
        var line = LineStart(text, position);
        var before = text.Substring(line, position - line);
        return before.Trim().Length == 0 ? before : "";
    }

    private static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOfAny(['\r', '\n'], position - 1) + 1;

    private static string LineEnd(string text) => text.IndexOf('\n') is var end and > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}
