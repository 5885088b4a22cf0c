using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>Where in the project file an item is, as far as it is there and not in a file that it imports.</summary>
internal static class ProjectFileItems
{
    public static Location Find(CompilationAnalysisContext context, string item, string name)
    {
        foreach (var file in context.Options.AdditionalFiles.Where(file => file.Path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)))
        {
            if (file.GetText(context.CancellationToken) is { } text)
            {
                var match = Regex.Match(text.ToString(), $@"<{item}\s[^>]*\bInclude\s*=\s*[""'][^""']*\b{Regex.Escape(name)}\b[^>]*>", RegexOptions.CultureInvariant);
                var span = match.Success ? new TextSpan(match.Index, match.Length) : default;
                return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
            }
        }

        return Location.None;
    }
}
