namespace PlatformSdk.RateLimiting;

/// <summary>The members of problem details (RFC 9457) that a refusal has, and the trace to find it by.</summary>
internal sealed record Problem(string Type, string Title, int Status, string TraceId);
