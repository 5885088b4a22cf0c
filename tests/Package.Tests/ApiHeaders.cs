using System.Net.Http.Headers;

namespace Package.Tests;

/// <summary>The headers of the profile <c>Api</c>, as defaults.md of baseline 2026.1 promises them to a service that did nothing for it.</summary>
internal static class ApiHeaders
{
    private static readonly (string Name, string Value)[] Promised =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Permitted-Cross-Domain-Policies", "none"),
        ("Cache-Control", "no-store"),
    ];

    public static void AreOn(HttpResponseHeaders headers)
    {
        foreach (var (name, value) in Promised)
        {
            Assert.Equal((name, value), (name, headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "absent"));
        }

        Assert.Contains("camera=()", Assert.Single(headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }
}
