namespace PlatformSdk.Tool.Explain;

/// <summary>Everything there is to say about an entry or a setting, and what it is here.</summary>
internal sealed record Explanation
{
    public required string Id { get; init; }

    /// <summary><c>default</c>, <c>rule</c> or <c>setting</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required string Owner { get; init; }

    /// <summary>A page that says how to reach the owner.</summary>
    public required string Contact { get; init; }

    /// <summary>Every baseline that the package supports, oldest first.</summary>
    public required IReadOnlyList<StageAnswer> Stages { get; init; }

    public required HereAnswer Here { get; init; }

    /// <summary>The settings of a default, with the values that they have here.</summary>
    public required IReadOnlyList<SettingAnswer> Settings { get; init; }

    public required string Cost { get; init; }

    public required string Fix { get; init; }

    public required string Adopt { get; init; }

    public required string Hold { get; init; }

    public required string Waive { get; init; }

    /// <summary>Where to tell the owner that it is wrong.</summary>
    public required string Object { get; init; }

    public required string Docs { get; init; }
}
