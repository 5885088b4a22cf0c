using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>Where a diagnostic is expected: by mark-up key, by start, or by span; lines and columns count from one.</summary>
internal sealed record DiagnosticLocation
{
    public string? Path { get; init; }

    public int? MarkupKey { get; init; }

    public LinePosition Start { get; init; }

    /// <summary><see langword="null"/>: any end will do.</summary>
    public LinePosition? End { get; init; }

    public DiagnosticLocation Under(string root) => Path is null ? this : this with { Path = root + Path };

    public bool Matches(string path, LinePositionSpan span) =>
        (Path is null || Path == path) && Start == span.Start && (End is null || End == span.End);

    public override string ToString() =>
        MarkupKey is { } key ? $"{{|#{key}:|}}" : $"{Path}({Start.Line + 1},{Start.Character + 1}){(End is { } end ? $"-({end.Line + 1},{end.Character + 1})" : "")}";
}
