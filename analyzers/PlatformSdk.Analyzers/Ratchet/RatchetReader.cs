using System.Globalization;
using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Ratchet;

/// <summary>Reads the lines out of JSON, by the same rules as <c>docs/schemas/platform.ratchet.schema.json</c>.</summary>
internal sealed class RatchetReader
{
    private static readonly string[] RootKeys = ["$schema", "projects"];

    private readonly List<TextFault> faults = [];
    private readonly List<RatchetLine> lines = [];
    private readonly HashSet<FindingIdentity> known = [];

    public RatchetFile Read(JsonValue root)
    {
        if (ObjectReader.Of("The ratchet file", root, RootKeys, faults) is { } file)
        {
            file.OptionalText("$schema");
            if (file.Required("projects") is { } projects)
            {
                if (projects.Kind != JsonKind.Object)
                {
                    file.Note(projects, "'projects' is no object. Expected the name of each project with an array of lines.");
                }

                foreach (var project in projects.Members)
                {
                    ReadProject(project);
                }
            }
        }

        return new(lines, [.. faults.OrderBy(fault => fault.Start)]);
    }

    private void ReadProject(JsonMember project)
    {
        if (project.Value.Kind != JsonKind.Array)
        {
            faults.Add(new(project.Start, project.End, $"The project '{project.Name}' has no array of lines. Expected [ … ]."));
        }

        foreach (var item in project.Value.Items)
        {
            if (item.Kind == JsonKind.String && Line(project.Name, item) is { } line)
            {
                if (known.Add(line.Identity))
                {
                    lines.Add(line);
                }
                else
                {
                    faults.Add(new(item.Start, item.End, $"'{line.Identity}' stands twice in project '{project.Name}'. Keep one line with the sum of both counts."));
                }
            }
            else
            {
                faults.Add(new(item.Start, item.Start + 1, "This is no line of a ratchet. Expected \"rule | documentation comment id | hash of 16 hexadecimal digits | count\", as 'platform ratchet add' writes it."));
            }
        }
    }

    // A documentation comment id has no bar in it. There may be a hundred thousand lines: only what is kept is copied.
    private static RatchetLine? Line(string project, JsonValue item)
    {
        var text = item.Text;
        var first = text.IndexOf('|');
        var second = first < 0 ? -1 : text.IndexOf('|', first + 1);
        var third = second < 0 ? -1 : text.IndexOf('|', second + 1);
        return third >= 0
            && text.IndexOf('|', third + 1) < 0
            && Part(text, 0, first) is { Length: > 0 } rule
            && Part(text, first + 1, second) is { Length: > 2 } symbol
            && Part(text, second + 1, third) is { Length: 16 } hash && IsHexadecimal(hash)
            && int.TryParse(Part(text, third + 1, text.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
                ? new(new(project, rule, symbol, hash), count, item.Start, item.End)
                : null;
    }

    private static string Part(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    private static bool IsHexadecimal(string text)
    {
        foreach (var digit in text)
        {
            if (digit is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }
}
