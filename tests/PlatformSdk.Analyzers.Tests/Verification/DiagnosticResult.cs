using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>A diagnostic that a test expects; what it does not say is not compared.</summary>
internal sealed record DiagnosticResult
{
    public DiagnosticResult(string id, DiagnosticSeverity? severity)
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
    }

    public string Id { get; }

    public DiagnosticSeverity? Severity { get; init; }

    public string? Message { get; init; }

    public ImmutableArray<object> MessageArguments { get; init; } = [];

    /// <summary>The first is the diagnostic's own; more are its additional ones.</summary>
    public ImmutableArray<DiagnosticLocation> Locations { get; init; } = [];

    /// <summary>That the diagnostic belongs to the project and not to a file.</summary>
    public bool HasNoLocation { get; init; }

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = [.. arguments] };

    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    public DiagnosticResult WithNoLocation() => this with { HasNoLocation = true };

    public DiagnosticResult WithLocation(int markupKey) => With(new DiagnosticLocation { MarkupKey = markupKey });

    public DiagnosticResult WithLocation(int line, int column) => With(new DiagnosticLocation { Start = new(line - 1, column - 1) });

    public DiagnosticResult WithLocation(string path, int line, int column) =>
        With(new DiagnosticLocation { Path = path, Start = new(line - 1, column - 1) });

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        With(new DiagnosticLocation { Start = new(startLine - 1, startColumn - 1), End = new(endLine - 1, endColumn - 1) });

    public DiagnosticResult WithSpan(string path, LinePositionSpan span) =>
        With(new DiagnosticLocation { Path = path, Start = span.Start, End = span.End });

    public override string ToString()
    {
        var where = HasNoLocation ? "(no location)" : string.Join(", ", Locations);
        var what = Message ?? (MessageArguments.IsEmpty ? "" : "arguments: " + string.Join(", ", MessageArguments));
        return string.Create(CultureInfo.InvariantCulture, $"{where}: {Severity?.ToString() ?? "any severity"} {Id} {what}").TrimEnd();
    }

    private DiagnosticResult With(DiagnosticLocation location) => this with { Locations = Locations.Add(location) };
}
