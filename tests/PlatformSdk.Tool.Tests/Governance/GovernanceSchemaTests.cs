using NJsonSchema;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Tests.Governance;

/// <summary>An editor that checks by the schema and a build that reads the file must not disagree.</summary>
public sealed class GovernanceSchemaTests
{
    private const string Waiver = """
        { "id": "W-0017", "rule": "PLAT1001", "kind": "edge-case", "scope": { "project": "Payments.Api", "path": "src/Legacy/**", "symbol": "T:Payments.Legacy.Gate" },
          "reason": "partner callback has no TLS until Q4", "owner": "team-payments", "approvedBy": "appsec", "tracking": "PAY-1312", "created": "2026-09-01", "expires": "2026-11-30" }
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("W-0017", "17")]
    [InlineData("W-0017", "W-017")]
    [InlineData("W-0017", "W-00170000")]
    [InlineData("PLAT1001", "PLAT9008")]
    [InlineData("PLAT1001", "Health")]
    [InlineData("edge-case", "edge case")]
    [InlineData("\"project\": \"Payments.Api\"", "\"project\": \" \"")]
    [InlineData("\"project\": \"Payments.Api\",", "")]
    [InlineData("src/Legacy/**", "/src/Legacy")]
    [InlineData("src/Legacy/**", "src/../Legacy")]
    [InlineData("src/Legacy/**", "..")]
    [InlineData("src/Legacy/**", "src//Legacy")]
    [InlineData("src/Legacy/**", "src\\\\Legacy")]
    [InlineData("src/Legacy/**", "src/..Legacy/a b")]
    [InlineData("T:Payments.Legacy.Gate", "Payments.Legacy.Gate")]
    [InlineData("T:Payments.Legacy.Gate", "M:Gate.Open(System.String, System.Int32)")]
    [InlineData("partner callback has no TLS until Q4", "because")]
    [InlineData("\"team-payments\"", "7")]
    [InlineData("\"owner\": \"team-payments\",", "")]
    [InlineData("\"approvedBy\": \"appsec\",", "")]
    [InlineData("\"tracking\"", "\"trackng\"")]
    [InlineData("2026-09-01", "2026-9-1")]
    [InlineData("2026-09-01", "2026-02-30")]
    [InlineData("2026-09-01", "2026-09-01T00:00:00Z")]
    public async Task A_waivers_file_is_valid_for_both_or_for_none(string right, string wrong)
    {
        var text = $$"""{ "$schema": "x", "waivers": [ {{(right.Length == 0 ? Waiver : Waiver.Replace(right, wrong, StringComparison.Ordinal))}} ] }""";
        var schema = await SchemaAsync("platform.waivers.schema.json");
        var byReader = WaiverFile.Read(text, new CatalogWaivables(EmbeddedCatalog.Read().Document)).Faults.Count == 0;
        Assert.Equal(byReader, schema.Validate(text).Count == 0);
    }

    [Theory]
    [InlineData("PLAT1001 | M:Shop.Gate.Open(System.String,System.Int32) | 0123456789abcdef | 1", true)]
    [InlineData("PLAT1001|T:A|0123456789abcdef|10", true)]
    [InlineData("PLAT1001 | T:A | 0123456789abcdef | 0", false)]
    [InlineData("PLAT1001 | T:A | 0123456789ABCDEF | 1", false)]
    [InlineData("PLAT1001 | T:A | 0123456789abcde | 1", false)]
    [InlineData("PLAT1001 | 0123456789abcdef | 1", false)]
    [InlineData(" | T:A | 0123456789abcdef | 1", false)]
    public async Task A_ratchet_is_valid_for_both_or_for_none(string line, bool isValid)
    {
        var text = $$"""{ "projects": { "Shop": [ "{{line}}" ] } }""";
        Assert.Equal(isValid, RatchetFile.Read(text).Faults.Count == 0);
        Assert.Equal(isValid, (await SchemaAsync("platform.ratchet.schema.json")).Validate(text).Count == 0);
    }

    [Fact]
    public async Task What_is_written_is_valid()
    {
        Assert.Empty((await SchemaAsync("platform.waivers.schema.json")).Validate(WaiverFileText.Empty));
        Assert.Empty((await SchemaAsync("platform.ratchet.schema.json")).Validate(RatchetFileText.Write([new(new("Shop", "PLAT1001", "M:A.B", "0123456789abcdef"), 1, 0, 0)], "")));
        Assert.EndsWith("/docs/schemas/platform.waivers.schema.json", WaiverFileText.Schema, StringComparison.Ordinal);
        Assert.EndsWith("/docs/schemas/platform.ratchet.schema.json", RatchetFileText.Schema, StringComparison.Ordinal);
    }

    private static Task<JsonSchema> SchemaAsync(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Folder.Repository, "docs", "schemas", name), TestContext.Current.CancellationToken);
}
