using System.Text.Json;
using System.Xml.Linq;

namespace House.Tests.Docs;

public sealed class DocumentedCodeTests
{
    public static TheoryData<string, int> Blocks => Of("csharp");

    public static TheoryData<string, int> Json => Of("json");

    public static TheoryData<string, int> Xml => Of("xml");

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_code_compiles(string file, int line) => Assert.Empty(DocumentedCode.ErrorsOf(Find(file, line)));

    [Theory]
    [MemberData(nameof(Json))]
    public void A_block_of_json_parses(string file, int line)
    {
        using var document = JsonDocument.Parse(Find(file, line), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        Assert.NotEqual(JsonValueKind.Undefined, document.RootElement.ValueKind);
    }

    [Theory]
    [MemberData(nameof(Xml))]
    public void A_block_of_xml_parses(string file, int line) => Assert.NotNull(XElement.Parse($"<Project>{Find(file, line)}</Project>"));

    [Fact]
    public void A_block_that_does_not_compile_is_found() => Assert.NotEmpty(DocumentedCode.ErrorsOf("builder.AddPlatformDefault();"));

    private static string Find(string file, int line) => CodeBlock.All.Single(block => block.File == file && block.Line == line).Text;

    private static TheoryData<string, int> Of(string language)
    {
        var data = new TheoryData<string, int>();
        foreach (var block in CodeBlock.All.Where(block => block.Language == language))
        {
            data.Add(block.File, block.Line);
        }

        return data;
    }
}
