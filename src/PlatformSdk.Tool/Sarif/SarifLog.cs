using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Sarif;

/// <summary>A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS), as far as a compiler writes and a code-scanning service reads it.</summary>
internal sealed record SarifLog
{
    public const string SchemaUri = "https://json.schemastore.org/sarif-2.1.0.json";

    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Version { get; init; }

    public required IReadOnlyList<SarifRun> Runs { get; init; }
}
