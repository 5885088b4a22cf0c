namespace PlatformSdk.Hosting.StartupReport;

/// <summary>One default in a <see cref="PlatformReport"/>.</summary>
public sealed record ReportedDefault
{
    /// <summary>The name in configuration: <c>Platform:{Id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>on</c>, <c>report</c> (decides and counts, does not act) or <c>off</c>.</summary>
    public required string State { get; init; }

    /// <summary>What decided the state: <c>baseline 2026.1</c>, <c>held at …</c>, <c>appsettings.json</c>, …</summary>
    public required string Origin { get; init; }

    /// <summary>Whether an older baseline's value is held.</summary>
    public bool Held { get; init; }

    /// <summary>The team that answers for the default.</summary>
    public required string Owner { get; init; }

    /// <summary>The settings that are not the baseline's.</summary>
    public required IReadOnlyList<ReportedOverride> Overrides { get; init; }
}
