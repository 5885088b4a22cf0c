namespace PlatformSdk.Hosting.Configuration;

/// <summary>One thing the configuration got wrong, in the words of the start-up report.</summary>
/// <param name="Key">The configuration key.</param>
/// <param name="Found">The value, hidden where it may be a secret; <see langword="null"/> where the key itself is the mistake.</param>
/// <param name="Source">The file, environment variable or code that gave it.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Fix">What to do.</param>
internal sealed record ConfigurationMistake(string Key, string? Found, string Source, string Expected, string Fix);
