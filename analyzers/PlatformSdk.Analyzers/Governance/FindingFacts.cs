using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>
/// What waivers and ratchet know a finding by. It travels as properties of the diagnostic, so that the suppressor and
/// whoever reads the build's SARIF log see the same as the analyzer did.
/// </summary>
internal sealed class FindingFacts(string rule, string project, string path, string symbol, string hash)
{
    public string Rule { get; } = rule;

    public FindingPlace Place { get; } = new(project, path, symbol);

    public FindingIdentity Identity { get; } = new(project, rule, symbol, hash);

    public static FindingFacts Of(string rule, Location location, SemanticModel model, GovernedProject project, CancellationToken cancellationToken)
    {
        var node = location.SourceTree!.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return new(rule, project.Name, project.RelativePath(location.SourceTree.FilePath), SymbolAround(node, model, cancellationToken), Hash(node));
    }

    /// <summary>What an analyzer wrote onto a finding, or <see langword="null"/> where it wrote nothing.</summary>
    public static FindingFacts? Read(Diagnostic finding) =>
        finding.Properties.TryGetValue(FindingProperties.Project, out var project) && project is not null
        && finding.Properties.TryGetValue(FindingProperties.Path, out var path) && path is not null
        && finding.Properties.TryGetValue(FindingProperties.Symbol, out var symbol) && symbol is not null
        && finding.Properties.TryGetValue(FindingProperties.Hash, out var hash) && hash is not null
            ? new(finding.Properties.TryGetValue(FindingProperties.Rule, out var rule) && rule is not null ? rule : finding.Id, project, path, symbol, hash)
            : null;

    /// <summary>For a diagnostic about the finding.</summary>
    public ImmutableDictionary<string, string?> AsProperties() => AddTo(ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Rule, Rule));

    public ImmutableDictionary<string, string?> AddTo(ImmutableDictionary<string, string?> properties) => properties
        .Add(FindingProperties.Project, Place.Project)
        .Add(FindingProperties.Path, Place.Path)
        .Add(FindingProperties.Symbol, Identity.Symbol)
        .Add(FindingProperties.Hash, Identity.Hash);

    private static string SymbolAround(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            var declared = ancestor switch
            {
                VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } => model.GetDeclaredSymbol(ancestor, cancellationToken),
                BaseFieldDeclarationSyntax field => field.Declaration.Variables.Count > 0 ? model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellationToken) : null,
                GlobalStatementSyntax => model.GetEnclosingSymbol(ancestor.SpanStart, cancellationToken),
                MemberDeclarationSyntax => model.GetDeclaredSymbol(ancestor, cancellationToken),
                _ => null,
            };
            if (declared?.GetDocumentationCommentId() is { } id)
            {
                return id;
            }
        }

        return "N:";
    }

    // The code without its layout and comments.
    private static string Hash(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var token in node.DescendantTokens())
        {
            text.Append(token.Text).Append(' ');
        }

        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        var digits = new StringBuilder(16);
        for (var i = 0; i < 8; i++)
        {
            digits.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
