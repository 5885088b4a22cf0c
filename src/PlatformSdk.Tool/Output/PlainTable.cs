namespace PlatformSdk.Tool.Output;

/// <summary>A table of aligned columns and nothing else: no line is cut, whatever the width.</summary>
internal static class PlainTable
{
    public static void Write(TextWriter writer, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> lines = [columns, .. rows];
        lines = [.. lines.Select(static line => (IReadOnlyList<string>)[.. line.Select(PrintableText.Of)])];
        var widths = Enumerable.Range(0, columns.Count).Select(column => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
        {
            writer.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
