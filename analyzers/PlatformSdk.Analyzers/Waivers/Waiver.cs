namespace PlatformSdk.Analyzers.Waivers;

/// <summary>A service's permission to deviate from one rule or default in one place until a day: an entry of <c>platform.waivers.json</c>.</summary>
internal sealed class Waiver
{
    /// <summary><c>W-</c> and four or more digits.</summary>
    public required string Id { get; init; }

    /// <summary>The rule (<c>PLAT1001</c>) or the default (<c>RateLimiting</c>) that is waived.</summary>
    public required string Rule { get; init; }

    /// <summary>One of <see cref="WaiverKinds.All"/>.</summary>
    public required string Kind { get; init; }

    public required WaiverScope Scope { get; init; }

    public required string Reason { get; init; }

    public required string Owner { get; init; }

    public string? ApprovedBy { get; init; }

    public string? Tracking { get; init; }

    /// <summary>A day, UTC.</summary>
    public required DateTime Created { get; init; }

    /// <summary>The last day on which it applies, UTC.</summary>
    public required DateTime Expires { get; init; }

    /// <summary>Where the entry starts in the file.</summary>
    public required int Start { get; init; }

    /// <summary>The position after the entry.</summary>
    public required int End { get; init; }

    public bool IsExpired(DateTime asOf) => asOf.Date > Expires;
}
