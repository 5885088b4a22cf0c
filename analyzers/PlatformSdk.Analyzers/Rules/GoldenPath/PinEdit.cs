using System.Text.RegularExpressions;

namespace PlatformSdk.Analyzers.Rules.GoldenPath;

/// <summary>The one change that writes the pin into the text of a project file and leaves every other character as it is.</summary>
/// <param name="start">Where the change begins.</param>
/// <param name="length">How many characters it replaces.</param>
/// <param name="replacement">What stands there then.</param>
internal sealed class PinEdit(int start, int length, string replacement)
{
    public int Start { get; } = start;

    public int Length { get; } = length;

    public string Replacement { get; } = replacement;

    /// <summary>The change, or <see langword="null"/> where the file is pinned already or is no project.</summary>
    public static PinEdit? For(string text, string baseline)
    {
        var pin = $"<PlatformBaseline>{baseline}</PlatformBaseline>";
        return ProjectFileOutline.Read(text) switch
        {
            { IsPinned: true } => null,
            { PinToFill: { } empty } => new(empty.Index, empty.Length, pin),
            { Group: { } group, GroupEnd: { } end } outline => IntoGroup(text, group.Index, outline.FirstProperty?.Index, end.Index, pin),
            { Root: { } root } outline => IntoRoot(text, root, outline.FirstItem?.Index, pin),
            _ => null,
        };
    }

    private static PinEdit IntoGroup(string text, int group, int? firstProperty, int end, string pin)
    {
        // A group that ends on a line of its own gets a line more; one that is written in a line stays in it.
        var line = LineStart(text, end);
        if (line <= group || text.Substring(line, end - line).Trim().Length > 0)
        {
            return new(end, 0, pin);
        }

        var outer = Indentation(text, group);
        var indentation = firstProperty is { } property && Indentation(text, property) is { Length: > 0 } inner ? inner : outer + (outer.Length > 0 ? outer : "  ");
        return new(line, 0, indentation + pin + LineEnd(text));
    }

    private static PinEdit IntoRoot(string text, Match root, int? firstItem, string pin)
    {
        var lineEnd = LineEnd(text);
        var indentation = firstItem is { } item && Indentation(text, item) is { Length: > 0 } inner ? inner : "  ";
        var group = $"{lineEnd}{indentation}<PropertyGroup>{lineEnd}{indentation}{indentation}{pin}{lineEnd}{indentation}</PropertyGroup>";
        if (root.Groups["empty"] is { Success: true } slash)
        {
            return new(slash.Index, root.Index + root.Length - slash.Index, $">{group}{lineEnd}</{root.Groups["name"].Value}>");
        }

        var content = root.Index + root.Length;
        var endsLine = content < text.Length && text[content] is '\r' or '\n';
        return new(content, 0, group + (endsLine ? "" : lineEnd));
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
