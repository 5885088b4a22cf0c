using System.Text.RegularExpressions;

namespace PlatformSdk.Analyzers.Rules.GoldenPath;

/// <summary>
/// Where in the text of a project file the pin is, or can be written. The text is read tag by tag, because an XML reader keeps
/// neither offsets nor the white space that must stay. The file is well-formed: MSBuild has loaded it.
/// </summary>
internal sealed class ProjectFileOutline
{
    private static readonly Regex Markup = new(
        """<!--.*?-->|<!\[CDATA\[.*?\]\]>|<[?!].*?>|<(?<close>/)?(?<name>[^\s/>]+)(?<attributes>(?:[^"'>/]|/(?!>)|"[^"]*"|'[^']*')*)(?<empty>/)?>""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Regex EmptyPin = new("""\G<PlatformBaseline\s*(?:/>|>\s*</PlatformBaseline\s*>)""", RegexOptions.CultureInvariant);

    private static readonly Regex Condition = new("""\sCondition\s*=""", RegexOptions.CultureInvariant);

    private readonly string text;
    private bool inGroup;

    private ProjectFileOutline(string text)
    {
        this.text = text;
        var depth = 0;
        foreach (var tag in Markup.Matches(text).Cast<Match>().Where(match => match.Groups["name"].Success))
        {
            if (tag.Groups["close"].Success)
            {
                depth--;
                Close(tag, depth);
                continue;
            }

            Open(tag, depth);
            depth += tag.Groups["empty"].Success ? 0 : 1;
        }
    }

    /// <summary>The root's start tag.</summary>
    public Match? Root { get; private set; }

    /// <summary>The first element of the root.</summary>
    public Match? FirstItem { get; private set; }

    /// <summary>The start tag of the first property group that always applies.</summary>
    public Match? Group { get; private set; }

    public Match? GroupEnd { get; private set; }

    public Match? FirstProperty { get; private set; }

    /// <summary>A pin that always applies and says nothing.</summary>
    public Match? PinToFill { get; private set; }

    /// <summary>Whether the file pins already, even if the build has not been asked since.</summary>
    public bool IsPinned { get; private set; }

    public static ProjectFileOutline Read(string text) => new(text);

    private void Open(Match tag, int depth)
    {
        switch (depth)
        {
            case 0:
                Root ??= tag;
                break;
            case 1:
                FirstItem ??= tag;
                inGroup = IsUnconditional(tag, "PropertyGroup") && !tag.Groups["empty"].Success;
                Group ??= inGroup ? tag : null;
                break;
            case 2 when inGroup:
                FirstProperty ??= tag;
                ReadPin(tag);
                break;
        }
    }

    private void ReadPin(Match tag)
    {
        if (IsUnconditional(tag, "PlatformBaseline"))
        {
            var empty = EmptyPin.Match(text, tag.Index);
            IsPinned |= !empty.Success;
            PinToFill ??= empty.Success ? empty : null;
        }
    }

    private void Close(Match tag, int depth) => GroupEnd ??= depth == 1 && Group is not null ? tag : null;

    private static bool IsUnconditional(Match tag, string name) =>
        tag.Groups["name"].Value == name && !Condition.IsMatch(tag.Groups["attributes"].Value);
}
