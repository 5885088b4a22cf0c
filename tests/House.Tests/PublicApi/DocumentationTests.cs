using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace House.Tests.PublicApi;

public sealed class DocumentationTests
{
    public static TheoryData<string> Assemblies => ["PlatformSdk", "PlatformSdk.Hosting"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_option_says_its_value_range_and_default(string assembly)
    {
        var loaded = Assembly.Load(assembly);
        var docs = XDocument.Load(Path.ChangeExtension(loaded.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
        foreach (var property in loaded.GetExportedTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)).SelectMany(type => type.GetProperties()))
        {
            var name = $"P:{property.DeclaringType!.FullName}.{property.Name}";
            Assert.True(docs.ContainsKey(name), name + " is not documented.");
            var value = docs[name].Element("value")?.Value ?? "";
            Assert.True(Regex.IsMatch(value, "[Dd]efault"), $"{name}: <value> must say unit or range, and the default.");
        }
    }
}
