using System.Security.Cryptography;
using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Catalog.Verification;

namespace PlatformSdk.Tool.Tests.Catalog;

/// <summary>What this repository would release next, against all that it released.</summary>
public sealed class RepositoryCatalogTests
{
    private static readonly IReadOnlyList<CatalogRelease> Releases = CatalogReleases.Read(Clone.PathOf("docs/releases"));

    [Fact]
    public void Keeps_every_promise_of_the_releases() => Assert.Empty(
        CatalogVerifier.Verify(new CatalogHistory(Releases, CatalogFile.Read(Clone.PathOf("docs/catalog.json")))).Select(fault => fault.ToString()));

    [Fact]
    public void Every_release_is_kept() => Assert.Equal(["0.1.0"], Releases.Select(release => release.Version.ToString()));

    [Theory]
    [InlineData("0.1.0", "af54423e7ebfeae41331b24a1ecc6a0a7a5d3769002c8b7bf01cba69ddfc3778")]
    public void A_released_catalogue_is_never_edited(string version, string hash) => Assert.Equal(
        hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Clone.PathOf($"docs/releases/{version}/catalog.json")))));

    [Fact]
    public void Every_entry_has_the_page_that_it_names() => Assert.All(
        CatalogFile.Read(Clone.PathOf("docs/catalog.json")).Document.Entries, entry => Assert.True(File.Exists(Clone.PathOf(entry.Docs)), entry.Docs));
}
