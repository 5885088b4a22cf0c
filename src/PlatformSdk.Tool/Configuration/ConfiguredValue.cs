namespace PlatformSdk.Tool.Configuration;

/// <summary>A value as one source of configuration has it.</summary>
/// <param name="Key">The key, with colons.</param>
/// <param name="Value">The text; <see langword="null"/> for JSON's null.</param>
/// <param name="Source">The file or the kind of source, as a person calls it.</param>
/// <param name="Place">Where exactly: the file with its line, or the variable.</param>
internal sealed record ConfiguredValue(string Key, string? Value, string Source, string Place);
