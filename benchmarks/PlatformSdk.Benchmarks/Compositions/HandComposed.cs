namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>The same protection from the framework's own parts, written as well as one would.</summary>
internal static class HandComposed
{
    public static IReadOnlyList<HandPart> Headers { get; } = [new(HeadersByHand.Register, HeadersByHand.Use)];

    public static IReadOnlyList<HandPart> Health { get; } = [new(HealthByHand.Register, HealthByHand.Use)];

    public static IReadOnlyList<HandPart> RateLimiting { get; } = [new(RateLimitingByHand.Register, RateLimitingByHand.Use)];

    public static IReadOnlyList<HandPart> Telemetry { get; } = [new(TelemetryByHand.Register, TelemetryByHand.Use)];
}
