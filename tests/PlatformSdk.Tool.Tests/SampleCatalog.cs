namespace PlatformSdk.Tool.Tests;

/// <summary>A catalogue with a difference of each kind between its baselines, which the real one need not have.</summary>
internal static class SampleCatalog
{
    // Health differs in mode and value, PLAT2002 in severity and revision.
    private const string Json = """
        {
          "version": 1, "baselines": ["2026.1", "2026.2", "preview"],
          "entries": [
            {
              "id": "Health", "kind": "default", "title": "Health checks", "owner": "platform-reliability", "contact": "CONTRIBUTING.md#platform-reliability",
              "area": "health", "since": "0.1.0", "rationale": "They fail.", "cost": "Nothing.", "docs": "docs/defaults/health.md", "maximalWaiverDays": 100,
              "stages": [{ "baseline": "2026.1", "stage": "preview", "mode": "report" }, { "baseline": "2026.2", "stage": "recommended", "mode": "on" }],
              "options": [
                { "key": "Platform:Health:Enabled", "summary": "Switches it off.", "expected": "true or false", "default": "true" },
                { "key": "Platform:Health:CacheDuration", "summary": "How long.", "expected": "a duration", "default": "00:00:05", "changes": [{ "baseline": "2026.2", "default": "00:00:10" }] },
                { "key": "Platform:Health:ReadyTags", "summary": "Which.", "expected": "tags", "default": "ready" }
              ]
            },
            {
              "id": "RateLimiting", "kind": "default", "package": "PlatformSdk", "title": "Rate limiting", "owner": "platform-security", "contact": "CONTRIBUTING.md#platform-security",
              "area": "security", "since": "0.1.0", "rationale": "Floods.", "cost": "Nothing.", "docs": "docs/defaults/README.md", "maximalWaiverDays": 100,
              "stages": [{ "baseline": "2026.1", "stage": "preview", "mode": "report" }], "options": []
            },
            {
              "id": "PLAT2002", "kind": "rule", "title": "Use log templates", "owner": "platform-observability", "contact": "CONTRIBUTING.md#platform-observability",
              "area": "telemetry", "since": "0.1.0", "rationale": "They group.", "cost": "Nothing.", "docs": "docs/rules/PLAT2002.md", "hasFix": false, "manualFix": "Write a template.",
              "stages": [{ "baseline": "2026.1", "stage": "recommended", "severity": "warning" }, { "baseline": "2026.2", "stage": "required", "severity": "error" }],
              "revisions": [{ "number": 1, "baseline": "2026.1", "detects": "interpolation" }, { "number": 2, "baseline": "2026.2", "detects": "interpolation and concatenation" }]
            }
          ]
        }
        """;

    private const string Property = "<PropertyGroup><PlatformCatalogFile>$(MSBuildProjectDirectory)/catalog.json</PlatformCatalogFile></PropertyGroup>";

    /// <summary>A service whose package brings this catalogue.</summary>
    public static Service Service(string baseline = "2026.1", string items = "", string after = "")
    {
        var service = new Service(baseline, items, Property + after);
        service.Write("catalog.json", Json);
        return service;
    }

    /// <summary>One waiver for PLAT2002 and one for Health; the services' clock stands at 2026-11-22.</summary>
    public static string Waivers(string expires) => $$"""
        { "waivers": [
          { "id": "W-0017", "rule": "PLAT2002", "kind": "exception", "scope": { "project": "Shop" }, "reason": "the old logger goes with the next release",
            "owner": "team-shop", "created": "2026-11-01", "expires": "{{expires}}" },
          { "id": "W-0018", "rule": "Health", "kind": "migration", "scope": { "project": "Shop" }, "reason": "the probes of the old cluster need it",
            "owner": "team-shop", "created": "2026-11-01", "expires": "{{expires}}" }
        ] }
        """;
}
