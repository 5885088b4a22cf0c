using System.Text;
using System.Text.Json;
using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Tests.Json;

public sealed class JsonReaderTests
{
    private const string Sample = """
        {"$schema": "x", "list": [ {"a": -1.5e+3, "b": [true, false, null], "c": "\u00e9\\\"\n é 😀"}, 0, "" ], "o": {} }
        """;

    [Fact]
    public void Reads_what_is_there_with_its_positions()
    {
        var root = JsonReader.Read(Sample).Value!;
        Assert.Equal("x", root["$schema"]!.Text);
        var first = root["list"]!.Items[0];
        Assert.Equal("-1.5e+3", first["a"]!.Text);
        Assert.Equal([JsonKind.True, JsonKind.False, JsonKind.Null], first["b"]!.Items.Select(item => item.Kind));
        Assert.Equal("é\\\"\n é 😀", first["c"]!.Text);
        Assert.Equal("[true, false, null]", Sample[first["b"]!.Start..first["b"]!.End]);
        Assert.Equal("\"list\"", Sample[root.Members[1].Start..root.Members[1].End]);
        Assert.Empty(root["o"]!.Members);
        Assert.Null(root["none"]);
    }

    [Fact]
    public void Passes_over_a_byte_order_mark_and_any_line_ends() =>
        Assert.Equal(2, JsonReader.Read("\uFEFF[\r\n1,\r\n2\r\n]\r\n").Value!.Items.Count);

    [Theory]
    [InlineData("", 0, "found the end of the file, expected a value")]
    [InlineData("{\"a\":1,}", 7, "found '}', expected a name in quotation marks")]
    [InlineData("[1 2]", 3, "found '2', expected ',' or ']'")]
    [InlineData("{\"a\" 1}", 5, "found '1', expected ':'")]
    [InlineData("[1] x", 4, "found 'x', expected the end of the file")]
    [InlineData("[\"a\tb\"]", 3, "found U+0009, expected no control character")]
    [InlineData("[\"\\x\"]", 3, "found 'x', expected one of")]
    [InlineData("[01]", 2, "found '1', expected ',' or ']'")]
    [InlineData("[1.]", 3, "found ']', expected a digit")]
    [InlineData("// no\n[]", 0, "found '/', expected a value")]
    [InlineData("[\"open", 6, "found the end of the file, expected a closing quotation mark")]
    public void Says_where_and_what_is_wrong(string text, int position, string message)
    {
        var reading = JsonReader.Read(text);
        Assert.Null(reading.Value);
        Assert.Equal(position, reading.Fault!.Start);
        Assert.Contains(message, reading.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_ends_at_the_depth_of_the_frameworks_reader()
    {
        Assert.NotNull(JsonReader.Read(Nested(JsonReader.DepthLimit)).Value);
        Assert.Equal(JsonReader.DepthLimit, JsonReader.Read(Nested(JsonReader.DepthLimit + 1)).Fault!.Start);
        Assert.Contains("64 levels", JsonReader.Read(Nested(1_000_000)).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_at_once() =>
        Assert.Contains("104857600 characters", JsonReader.Read(new string(' ', 100 * 1024 * 1024)).Fault!.Message, StringComparison.Ordinal);

    [Fact]
    public void Accepts_and_refuses_what_the_frameworks_reader_does()
    {
        var random = new Random(8259);
        var accepted = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var text = Mutate(random);
            var reading = JsonReader.Read(text);
            if (Framework(text) is { } document)
            {
                Assert.True(reading.Value is not null, $"Refused, though it is JSON: {text} ({reading.Fault?.Message})");
                AssertSame(document.RootElement, reading.Value, text);
                accepted++;
            }
            else
            {
                Assert.True(reading.Value is null && reading.Fault is not null, $"Accepted, though it is no JSON: {text}");
                Assert.InRange(reading.Fault!.Start, 0, text.Length);
            }
        }

        // Both sides of the comparison are really met.
        Assert.InRange(accepted, 5_000, 55_000);
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static string Mutate(Random random)
    {
        const string alphabet = "{}[]:,\"\\ \t\n\r0123456789.eE+-truefalsnu/bx\u0001é";
        var text = new StringBuilder(Sample);
        for (var i = random.Next(4); i > 0 && text.Length > 0; i--)
        {
            var position = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(position, Math.Min(random.Next(1, 4), text.Length - position));
                    break;
                case 1:
                    text.Insert(position, alphabet[random.Next(alphabet.Length)]);
                    break;
                case 2:
                    text[position] = alphabet[random.Next(alphabet.Length)];
                    break;
                default:
                    text.Length = position + 1;
                    break;
            }
        }

        return text.ToString();
    }

    private static JsonDocument? Framework(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            // A surrogate that was torn from its pair cannot be turned into UTF-8, which the framework reads.
            return JsonReader.Read(text).Value is null ? null : JsonDocument.Parse(text.Replace('\uD83D', '?').Replace('\uDE00', '?'));
        }
    }

    private static void AssertSame(JsonElement expected, JsonValue? actual, string text)
    {
        Assert.NotNull(actual);
        Assert.True(expected.ValueKind.ToString() == actual.Kind.ToString(), text);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Count(), actual.Members.Count);
                foreach (var (member, other) in expected.EnumerateObject().Zip(actual.Members))
                {
                    AssertSame(member.Value, other.Value, text);
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.Items.Count);
                foreach (var (item, other) in expected.EnumerateArray().Zip(actual.Items))
                {
                    AssertSame(item, other, text);
                }

                break;
            case JsonValueKind.String when !actual.Text.Any(char.IsSurrogate):
                Assert.Equal(expected.GetString(), actual.Text);
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetRawText(), actual.Text);
                break;
        }
    }
}
