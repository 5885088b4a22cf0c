using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PlatformSdk.Tool.Output;

/// <summary>Writes an answer as JSON: the schema and its version first, then the answer's own properties beside them.</summary>
internal static class AnswerWriter
{
    /// <summary>Rises when a reader of the JSON would have to change; a property more is no such change.</summary>
    public const int Version = 1;

    // A terminal or a file reads this, never a browser: letters and quotation marks stay legible.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the schema of a command's answer is kept.</summary>
    public static string SchemaOf(string verb) =>
        $"{ToolPackage.Repository.Replace("https://github.com/", "https://raw.githubusercontent.com/", StringComparison.Ordinal)}/main/docs/schemas/platform-{verb}.v{Version}.schema.json";

    public static string ToJson<T>(string verb, T answer, JsonTypeInfo<T> type)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", SchemaOf(verb));
            writer.WriteNumber("version", Version);
            foreach (var property in JsonSerializer.SerializeToElement(answer, type).EnumerateObject())
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
