namespace PlatformSdk.RateLimiting;

/// <summary>What becomes of a request.</summary>
/// <param name="IsRefused">Whether the client is over its limit.</param>
/// <param name="IsShared">Whether the bucket was the one of all clients beyond the number that is kept apart.</param>
/// <param name="RetryAfter">When the next request would be let through; zero where this one is.</param>
internal readonly record struct Decision(bool IsRefused, bool IsShared, TimeSpan RetryAfter);
