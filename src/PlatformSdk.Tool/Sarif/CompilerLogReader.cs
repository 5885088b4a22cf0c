using System.Text.Json;

namespace PlatformSdk.Tool.Sarif;

/// <summary>Reads the SARIF 2.1 that the compiler writes with <c>ErrorLog</c>.</summary>
internal static class CompilerLogReader
{
    private static readonly IReadOnlyDictionary<string, string?> None = new Dictionary<string, string?>();

    /// <exception cref="InvalidDataException">The file is no such log, or was not written to its end.</exception>
    public static CompilerLog Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Of(JsonSerializer.Deserialize(stream, SarifJsonContext.Default.SarifLog), file);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"the compiler's log is not complete: {error.Message}", error);
        }
    }

    private static CompilerLog Of(SarifLog? log, string file)
    {
        if (log is not { Version: "2.1.0", Runs: [var run, ..] })
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} is no SARIF 2.1 log of one run");
        }

        var rules = new Dictionary<string, SarifRule>(StringComparer.Ordinal);
        foreach (var rule in run.Tool.Driver.Rules ?? [])
        {
            rules.TryAdd(rule.Id, rule);
        }

        return new CompilerLog(
            rules,
            [.. (run.Invocations ?? []).SelectMany(invocation => invocation.RuleConfigurationOverrides ?? [])],
            [.. (run.Results ?? []).Select(Of)]);
    }

    private static CompilerResult Of(SarifResult result)
    {
        var place = result.Locations is [var first, ..] ? first.PhysicalLocation : null;
        return new CompilerResult(
            result.RuleId,
            result.Level ?? "warning",
            result.Message.Text ?? "",
            PathOf(place?.ArtifactLocation?.Uri),
            place?.Region,
            result.Suppressions is [var suppression, ..] ? CompilerSuppression.Of(suppression) : null,
            result.Properties?.CustomProperties ?? None);
    }

    // Sources that a generator made have no place on a disk; their URI is relative.
    private static string? PathOf(string? uri) => uri switch
    {
        null => null,
        _ when Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile => absolute.LocalPath,
        _ => Uri.UnescapeDataString(uri),
    };
}
