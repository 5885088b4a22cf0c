namespace PlatformSdk.Tool.Services;

/// <summary>What an entry or a setting is in a service, and why.</summary>
/// <param name="Value">
/// Of a default <c>on</c>, <c>report</c> or <c>off</c>, of a rule <c>error</c>, <c>warning</c> or <c>none</c>, of a setting its value.
/// </param>
/// <param name="Chain">Where that comes from, the weakest source first.</param>
internal sealed record EntryState(string Value, IReadOnlyList<ChainLink> Chain)
{
    /// <summary>The source that counts.</summary>
    public ChainLink Origin => Chain[^1];

    /// <summary>Whether anything but a baseline has a say.</summary>
    public bool IsOverridden { get; init; }
}
