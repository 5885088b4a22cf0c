namespace PlatformSdk.Tool.Services;

/// <summary>One thing that a move from a baseline to another changes.</summary>
/// <param name="Kind"><c>stage</c>, <c>mode</c>, <c>severity</c>, <c>revision</c> or <c>value</c>.</param>
/// <param name="Key">The configuration key of a value.</param>
/// <param name="From">What it is.</param>
/// <param name="To">What it would be.</param>
internal sealed record BaselineChange(string Kind, string? Key, string From, string To)
{
    public const string Mode = "mode";

    public const string Severity = "severity";

    // What a revision detects is a sentence; here it is a part of one.
    public override string ToString() => $"{Key ?? Kind} from {From.TrimEnd('.')} to {To.TrimEnd('.')}";
}
