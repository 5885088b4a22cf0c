namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>Bare, each default alone, and pairs: what one would write by hand, and what the package does for the same.</summary>
internal static class AllCompositions
{
    public const string ByHand = ", by hand";

    private static readonly string[] Headers = ["SecurityHeaders"];
    private static readonly string[] Health = ["Health", "HealthEndpoints", "Management"];
    private static readonly string[] RateLimiting = ["RateLimiting"];
    private static readonly string[] Telemetry = ["ServiceIdentity", "Telemetry", "ServerSpans"];

    private static readonly Composition[] Pairs =
    [
        .. Pair("headers", HandComposed.Headers, Headers, records: false),
        .. Pair("health", HandComposed.Health, Health, records: false),
        .. Pair("rate limiting", HandComposed.RateLimiting, RateLimiting, records: false),
        .. Pair("telemetry, recording", HandComposed.Telemetry, Telemetry, records: true),
        .. Pair("everything, no collector", [.. HandComposed.Headers, .. HandComposed.RateLimiting, .. HandComposed.Health], null, records: false),
        .. Pair("everything, recording", [.. HandComposed.Headers, .. HandComposed.RateLimiting, .. HandComposed.Health, .. HandComposed.Telemetry], null, records: true),
    ];

    public static IEnumerable<Composition> All => [Bare, .. ThePlatform.Defaults.Select(ThePlatform.Alone), .. Pairs];

    public static IEnumerable<string> Names => All.Select(static composition => composition.Name);

    /// <summary>The pairs of everything, and bare.</summary>
    public static IEnumerable<string> WholeNames => Names.Where(static name => name == Composition.Bare || name.StartsWith("everything", StringComparison.Ordinal));

    private static Composition Bare { get; } = new(Composition.Bare, static _ => { }, static _ => { });

    /// <summary>Asks for the list of defaults only where one of them is meant: it starts a host, which a measured start must not find done.</summary>
    public static Composition Find(string name) =>
        name == Composition.Bare ? Bare : Array.Find(Pairs, pair => pair.Name == name) ?? ThePlatform.Alone(name);

    private static IEnumerable<Composition> Pair(string name, IReadOnlyList<HandPart> parts, IReadOnlyList<string>? defaults, bool records)
    {
        yield return new Composition(
            name + ByHand,
            builder =>
            {
                foreach (var part in parts)
                {
                    part.Register(builder);
                }
            },
            app =>
            {
                foreach (var part in parts)
                {
                    part.Use(app);
                }
            });
        yield return ThePlatform.With(name, defaults, records) with { Baseline = name + ByHand };
    }
}
