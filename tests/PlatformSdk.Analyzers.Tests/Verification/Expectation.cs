using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PlatformSdk.Analyzers.Tests.Verification.Markup;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>A state with its mark-up read: the plain files, and every diagnostic at its place.</summary>
internal sealed record Expectation(
    SolutionState State,
    ImmutableArray<(string Path, string Text)> Sources,
    ImmutableArray<(string Path, string Text)> AdditionalFiles,
    ImmutableArray<DiagnosticResult> Diagnostics)
{
    public static Expectation Of(SolutionState state, Func<string> defaultId)
    {
        var keys = new Dictionary<string, (string Path, LinePositionSpan Span)>(StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<DiagnosticResult>();
        var sources = Read(state.Sources);
        var additional = Read(state.AdditionalFiles);
        foreach (var result in state.ExpectedDiagnostics)
        {
            results.Add(result with { Locations = [.. result.Locations.Select(Locate)] });
        }

        return new(state, sources, additional, results.ToImmutable());

        ImmutableArray<(string Path, string Text)> Read(SourceFileList files)
        {
            var plain = ImmutableArray.CreateBuilder<(string, string)>();
            foreach (var (path, content) in files)
            {
                var marked = MarkedText.Parse(content);
                plain.Add((path, marked.Text));
                var lines = SourceText.From(marked.Text).Lines;
                foreach (var (name, span) in marked.Spans)
                {
                    if (name.StartsWith('#'))
                    {
                        keys.Add(name, (path, lines.GetLinePositionSpan(span)));
                    }
                    else
                    {
                        results.Add(new DiagnosticResult(name.Length > 0 ? name : defaultId(), null)
                            .WithSpan(path, lines.GetLinePositionSpan(span)));
                    }
                }
            }

            return plain.ToImmutable();
        }

        DiagnosticLocation Locate(DiagnosticLocation location) =>
            location.MarkupKey is not { } key ? location
            : keys.TryGetValue($"#{key}", out var place) ? new() { Path = place.Path, Start = place.Span.Start, End = place.Span.End }
            : throw new FormatException($"No source has the mark-up {location}.");
    }
}
