using System.Xml.Linq;
using System.Xml.Schema;
using NJsonSchema;

namespace PlatformSdk.Tool.Tests.Check;

/// <summary>Checks reports against what their readers ask of them.</summary>
internal static class ReportSchemas
{
    public static async Task ValidSarifAsync(string json)
    {
        var schema = await JsonSchema.FromFileAsync(Beside("sarif-2.1.0.essentials.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate(json.Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)));
    }

    /// <summary>Reads it as strictly as a service would: control characters that XML does not allow are an error.</summary>
    public static XElement ValidJUnit(string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Beside("JUnit.xsd"));
        var document = XDocument.Parse(xml);
        document.Validate(schemas, (_, problem) => throw problem.Exception);
        foreach (var suite in document.Root!.Elements("testsuite"))
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        }

        return document.Root!;
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, "Check", file);
}
