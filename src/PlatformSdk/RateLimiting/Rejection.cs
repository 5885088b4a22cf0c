namespace PlatformSdk.RateLimiting;

/// <summary>A request over a limit.</summary>
/// <param name="Client">Whose limit it is.</param>
/// <param name="Decision">What was found.</param>
internal readonly record struct Rejection(ClientKey Client, Decision Decision);
