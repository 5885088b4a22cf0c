using System.Text;
using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Ratchet;

/// <summary>Writes a ratchet: a line a finding, in an order of its own, so that two branches that add to it merge.</summary>
internal static class RatchetFileText
{
    /// <summary>The schema that editors complete and check the file by.</summary>
    public const string Schema = "https://raw.githubusercontent.com/platformsdk/platformsdk/main/docs/schemas/platform.ratchet.schema.json";

    /// <summary>The whole file.</summary>
    /// <param name="lines">What it keeps, in any order.</param>
    /// <param name="before">The text it replaces, whose line ends, byte order mark and schema stay; empty for a new file.</param>
    public static string Write(IEnumerable<RatchetLine> lines, string before)
    {
        var schema = JsonReader.Read(before).Value?["$schema"] is { Kind: JsonKind.String } own ? own.Text : Schema;
        var text = new StringBuilder("{\n  \"$schema\": ").Append(JsonText.Quote(schema)).Append(",\n  \"projects\": {");
        var separator = "\n";
        foreach (var project in lines.GroupBy(line => line.Identity.Project).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append("    ").Append(JsonText.Quote(project.Key)).Append(": [\n      ");
            text.Append(string.Join(",\n      ", project.Select(line => JsonText.Quote(line.ToString())).OrderBy(line => line, StringComparer.Ordinal)));
            text.Append("\n    ]");
            separator = ",\n";
        }

        text.Append(separator == "\n" ? "}\n}\n" : "\n  }\n}\n");
        var mark = before.Length > 0 && before[0] == '\uFEFF' ? "\uFEFF" : string.Empty;
        return mark + text.ToString().Replace("\n", JsonArrayEdit.LineEnd(before));
    }
}
