namespace PlatformSdk.Tool.Status;

/// <summary>One difference.</summary>
/// <param name="Id">The default or the rule.</param>
/// <param name="Kind"><c>stage</c>, <c>mode</c>, <c>severity</c>, <c>revision</c> or <c>value</c>.</param>
/// <param name="Key">The configuration key of a value.</param>
/// <param name="From">What it is.</param>
/// <param name="To">What it would be.</param>
/// <param name="Effect"><c>changes</c>, or <c>overridden</c> where the project's own configuration decides already.</param>
internal sealed record StatusChange(string Id, string Kind, string? Key, string From, string To, string Effect);
