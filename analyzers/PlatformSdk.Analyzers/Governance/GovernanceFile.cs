using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>A file of the repository that the build hands to the analyzers, with what it says.</summary>
internal sealed class GovernanceFile<TContent>(AdditionalText file, SourceText text, TContent content)
    where TContent : class
{
    // Suppressor and analyzer read the same text one after the other, an editor again and again; the entry goes with the text.
    private static readonly ConditionalWeakTable<SourceText, Tuple<string, TContent>> Contents = new();

    public TContent Content { get; } = content;

    /// <summary>The first additional file of that name, or <see langword="null"/>.</summary>
    /// <param name="files">The compilation's additional files.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="context">What else the reading depends on.</param>
    /// <param name="read">How the text is read.</param>
    /// <param name="cancellationToken">Ends the reading of the file.</param>
    public static GovernanceFile<TContent>? Find(
        IEnumerable<AdditionalText> files, string name, string context, Func<string, TContent> read, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (IsNamed(file.Path, name) && file.GetText(cancellationToken) is { } text)
            {
                // Several threads may come for it at once: all get what the first one keeps.
                var known = Contents.GetValue(text, fresh => Tuple.Create(context, read(fresh.ToString())));
                return new(file, text, known.Item1 == context ? known.Item2 : read(text.ToString()));
            }
        }

        return null;
    }

    public Location LocationOf(TextFault fault) => LocationOf(fault.Start, fault.End);

    public Location LocationOf(int start, int end)
    {
        var span = TextSpan.FromBounds(Math.Min(start, text.Length), Math.Min(end, text.Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\');
}
