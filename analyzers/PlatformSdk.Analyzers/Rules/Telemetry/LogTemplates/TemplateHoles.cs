using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>
/// Settles what the braces of a message are. A logger that is given no values prints the message as it is, braces and
/// all; one that is given values reads the message as a template for them, whatever it was made of.
/// </summary>
internal sealed class TemplateHoles
{
    private readonly IReadOnlyList<ExpressionSyntax> given;
    private readonly bool isTemplate;
    private readonly List<TemplatePiece> filled = [];
    private int used;

    private TemplateHoles(IReadOnlyList<ExpressionSyntax> given, bool isTemplate)
    {
        this.given = given;
        this.isTemplate = isTemplate;
    }

    /// <summary>The pieces of the template, with the values that were given already in their holes, or <see langword="null"/> where those do not match.</summary>
    public static IReadOnlyList<TemplatePiece>? Fill(IReadOnlyList<TemplatePiece> message, IReadOnlyList<ExpressionSyntax> given)
    {
        var holes = new TemplateHoles(given, given.Count > 0 || message.OfType<TemplatePiece.Value>().Any());
        return message.All(holes.Add) && holes.used == given.Count ? holes.filled : null;
    }

    private bool Add(TemplatePiece piece) => piece switch
    {
        TemplatePiece.Text text => AddText(text),

        // By its name a constant would bring its braces along; only literal text can be escaped.
        TemplatePiece.Constant constant when TextScanner.HasBraces(constant.Content) =>
            given.Count == 0 && AddText(new(TextScanner.Escape(constant.Content), LiteralForm.Regular)),
        _ => Keep(piece),
    };

    private bool AddText(TemplatePiece.Text text) => given.Count == 0
        ? Keep(isTemplate ? text with { Source = TextScanner.Double(text.Source) } : text)
        : TextScanner.Split(text.Source) is { } parts && parts.All(part => AddPart(part, text.Form));

    private bool AddPart(TextPart part, LiteralForm form)
    {
        if (part.Hole is not { } hole)
        {
            return Keep(new TemplatePiece.Text(part.Text, form));
        }

        // A logger goes by the order of the holes, not by their numbers: where the two differ, only the author knows what was meant.
        return used < given.Count
            && hole.Length > 0
            && (part.Position is not { } position || position == used)
            && Keep(new TemplatePiece.Value(given[used++], part.Suffix, form) { Name = part.Position is null ? hole : null });
    }

    private bool Keep(TemplatePiece piece)
    {
        filled.Add(piece);
        return true;
    }
}
