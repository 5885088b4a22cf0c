using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>A part of a log message, in the order in which the message shows them.</summary>
internal abstract record TemplatePiece
{
    /// <summary>What the message always says: the source of a literal, with the braces that the message has.</summary>
    internal sealed record Text(string Source, LiteralForm Form) : TemplatePiece;

    /// <summary>A constant that stays in the message by its name.</summary>
    internal sealed record Constant(ExpressionSyntax Expression, string Content) : TemplatePiece;

    /// <summary>What differs from call to call, with its alignment and format as a template writes them.</summary>
    internal sealed record Value(ExpressionSyntax Expression, string Suffix, LiteralForm Form) : TemplatePiece
    {
        /// <summary>The name that the template had for it already; none: it is made from the expression.</summary>
        public string? Name { get; init; }
    }

    /// <summary>A line end between two operands of a concatenation, with the operator and the comments around it.</summary>
    internal sealed record LineBreak(string Source) : TemplatePiece;
}
