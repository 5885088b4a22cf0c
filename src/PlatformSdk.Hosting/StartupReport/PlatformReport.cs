using System.Text.Json;

namespace PlatformSdk.Hosting.StartupReport;

/// <summary>
/// What every default is in this service, where that came from and who answers for it; never the values themselves.
/// A singleton of the host's services; also written as JSON to <c>Platform:StartupReport:Path</c>.
/// </summary>
public sealed record PlatformReport
{
    /// <summary>The version of this format.</summary>
    /// <value>Rises when a reader would have to change. Now: 1.</value>
    public int Version { get; init; } = 1;

    /// <summary>The service's assembly.</summary>
    public required string Service { get; init; }

    /// <summary>The version of the package <c>PlatformSdk.Hosting</c>.</summary>
    public required string PackageVersion { get; init; }

    /// <summary>The pin.</summary>
    public required string Baseline { get; init; }

    /// <summary>Every default, in the order of the lists.</summary>
    public required IReadOnlyList<ReportedDefault> Defaults { get; init; }

    /// <summary>The report as JSON, camel case, indented.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJsonContext.Default.PlatformReport);
}
