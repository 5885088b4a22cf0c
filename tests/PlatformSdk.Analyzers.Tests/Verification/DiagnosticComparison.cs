using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>Pairs what was expected with what was reported; each side that is left alone is a failure.</summary>
internal static class DiagnosticComparison
{
    /// <summary>What differs, for a reader, or <see langword="null"/>.</summary>
    public static string? Explain(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        var unexpected = actual.ToList();
        var missing = new List<DiagnosticResult>();

        // The most exact expectation first, so that a vaguer one cannot take its diagnostic.
        foreach (var result in expected.OrderByDescending(Exactness))
        {
            var match = unexpected.FindIndex(diagnostic => Matches(result, diagnostic));
            if (match < 0)
            {
                missing.Add(result);
            }
            else
            {
                unexpected.RemoveAt(match);
            }
        }

        if (missing.Count == 0 && unexpected.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Expected {expected.Length} diagnostics, {actual.Length} were reported.");
        foreach (var result in missing)
        {
            text.Append("  missing:    ").AppendLine(result.ToString());
        }

        foreach (var diagnostic in unexpected)
        {
            text.Append("  unexpected: ").AppendLine(Show(diagnostic));
        }

        return text.ToString();
    }

    private static bool Matches(DiagnosticResult expected, Diagnostic actual) =>
        expected.Id == actual.Id
        && (expected.Severity is null || expected.Severity == actual.Severity)
        && (expected.Message is null || expected.Message == Message(actual))
        && (expected.MessageArguments.IsEmpty || Format(expected, actual) == Message(actual))
        && LocationsMatch(expected, actual);

    private static bool LocationsMatch(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.HasNoLocation || expected.Locations.IsEmpty)
        {
            return !expected.HasNoLocation || actual.Location.Kind == LocationKind.None;
        }

        var locations = actual.AdditionalLocations.Prepend(actual.Location).ToList();
        return (expected.Locations.Length == 1 || expected.Locations.Length == locations.Count)
            && expected.Locations.Zip(locations).All(pair =>
                pair.Second.GetLineSpan() is { IsValid: true } place && pair.First.Matches(place.Path, place.Span));
    }

    private static int Exactness(DiagnosticResult result) =>
        (result.Message is null ? 0 : 4) + (result.MessageArguments.IsEmpty ? 0 : 4) + (result.Severity is null ? 0 : 1)
        + (result.Locations.IsEmpty ? 0 : 1) + (result.Locations.Any(location => location.End is not null) ? 1 : 0);

    private static string Format(DiagnosticResult expected, Diagnostic actual) =>
        string.Format(
            CultureInfo.InvariantCulture,
            actual.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
            [.. expected.MessageArguments]);

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string Show(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var where = !span.IsValid ? "(no location)"
            : $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";
        var code = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan);
        return $"{where}: {diagnostic.Severity} {diagnostic.Id} {Message(diagnostic)}{(code is null ? "" : $"   <- {code}")}";
    }
}
