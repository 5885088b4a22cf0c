using System.Text.Json.Nodes;
using NJsonSchema;

namespace PlatformSdk.Tool.Tests.Catalog;

public sealed class CatalogSchemaTests
{
    public static TheoryData<string> Catalogues =>
    [
        "docs/catalog.json",

        // What was released before there was a schema does not name one.
        .. Directory.GetFiles(Clone.PathOf("docs/releases"), "catalog.json", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("\"$schema\"", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Clone.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Catalogues))]
    public async Task A_catalogue_is_as_the_schema_says(string file)
    {
        var schema = await SchemaAsync();

        Assert.Empty(schema.Validate(Clone.Read(file)).Select(error => error.ToString()));
        Assert.Equal((string?)JsonNode.Parse(Clone.Read("docs/catalog.schema.json"))!["$id"], (string?)JsonNode.Parse(Clone.Read(file))!["$schema"]);
    }

    [Theory]
    [InlineData("/owner", null)]
    [InlineData("/owner", "\" \"")]
    [InlineData("/cost", null)]
    [InlineData("/kind", "\"feature\"")]
    [InlineData("/area", "\"misc\"")]
    [InlineData("/metric/kind", "\"guess\"")]
    [InlineData("/maximalWaiverDays", "0")]
    [InlineData("/stages", "[]")]
    [InlineData("/stages/0/stage", "\"stable\"")]
    [InlineData("/stages/0/baseline", "\"latest\"")]
    [InlineData("/sunsetBy", "\"soon\"")]
    [InlineData("/edgeCases/0/test", "\"none yet\"")]
    [InlineData("/onwer", "\"platform-security\"")]
    public async Task Refuses_what_a_reader_could_not_use(string field, string? value)
    {
        var catalogue = JsonNode.Parse(Clone.Read("docs/catalog.json"))!;
        var path = field.Split('/')[1..];
        var parent = path[..^1].Aggregate(catalogue["entries"]![0]!, (node, name) => int.TryParse(name, out var index) ? node[index]! : node[name]!);
        if (value is null)
        {
            parent.AsObject().Remove(path[^1]);
        }
        else
        {
            parent.AsObject()[path[^1]] = JsonNode.Parse(value);
        }

        Assert.NotEmpty((await SchemaAsync()).Validate(catalogue.ToJsonString()));
    }

    private static Task<JsonSchema> SchemaAsync() =>
        JsonSchema.FromJsonAsync(Clone.Read("docs/catalog.schema.json"), TestContext.Current.CancellationToken);
}
