namespace PlatformSdk.Tool.Services;

/// <summary>One of the sources that a value could come from; of several the last counts.</summary>
/// <param name="Source">What a person calls it.</param>
/// <param name="Value">What it says.</param>
/// <param name="Place">The file with its line, the variable; <see langword="null"/> where there is no more to say.</param>
internal sealed record ChainLink(string Source, string Value, string? Place = null);
