using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Verification.Entries;
using PlatformSdk.Tool.Catalog.Verification.Releases;
using PlatformSdk.Tool.Catalog.Verification.Transitions;

namespace PlatformSdk.Tool.Catalog.Verification;

/// <summary>Tells whether a catalogue may be released after those that were.</summary>
internal static class CatalogVerifier
{
    /// <summary>THE LIST of promises.</summary>
    public static IReadOnlyList<ICatalogCheck> Checks { get; } =
    [
        new BaselinesCheck(),
        new IdentityCheck(),
        new OwnerCheck(),
        new GateCheck(),
        new StageOrderCheck(),
        new PreviewCheck(),
        new AnnouncementCheck(),
        new DeprecationCheck(),
        new RemovalCheck(),
        new RevisionsCheck(),
        new EdgeCasesCheck(),
        new ReleasedFactsCheck(),
        new ReleasedStagesCheck(),
        new ReleasedOptionsCheck(),
        new NewEntryCheck(),
    ];

    public static IReadOnlyList<CatalogFault> Verify(CatalogHistory history) =>
        [.. Checks.SelectMany(check => check.Check(history).Select(fault => fault with { Check = check.Name }))];
}
