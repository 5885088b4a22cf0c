using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.CodeFixes.Engine;
using PlatformSdk.Analyzers.Rules.Telemetry;
using PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseLogTemplatesFix))]
internal sealed class UseLogTemplatesFix() : PlatformFix(UseLogTemplatesAnalyzer.Id, "Use a log template")
{
    protected override Task EditAsync(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = editor.SemanticModel;
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: { } invocation }
            && model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation
            && LogCall.Of(operation) is { List: { } list } call
            && LogTemplate.Of(call, model, cancellationToken) is { } template)
        {
            // A value may hold a finding of its own: its code has to be the code at the time of the edit.
            foreach (var value in template.Values)
            {
                editor.TrackNode(value);
            }

            var arguments = new TemplateArguments(call, template, model, cancellationToken);
            editor.ReplaceNode(list, (current, _) => arguments.Rewrite((ArgumentListSyntax)current));
        }

        return Task.CompletedTask;
    }
}
