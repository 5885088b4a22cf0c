namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>Messages as nobody writes them: every kind of literal, value and nesting in any order, the same ones every time.</summary>
internal sealed class RandomMessages(int seed)
{
    private static readonly string[] Values =
    [
        "id", "city", "price", "order.Id", "order?.Parent?.Name", "Next()", "GetTotal()", "await GetNameAsync()", "(id > 3 ? \"x\" : \"y\")", "at.Year",
        "tags.Length", "Prefix", "Braces", "Width", "nameof(Ship)", "price.ToString(\"N2\", CultureInfo.InvariantCulture)", "order.Day", "'c'", "_count",
    ];

    // As the message has them: braces single, nothing escaped.
    private static readonly string[] Texts = ["a ", " b", "\"", "\\", "{", "}", "{x}", "\t", "é", "'", ": ", "{0}", "C:\\d", "%"];

    private static readonly string[] Suffixes = ["", "", "", ":N2", ",8", ",-6", ",9:D"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var message = Expression(depth: 2);
        return $"logger.LogInformation({(message.StartsWith('$') || message.StartsWith("string.Format", StringComparison.Ordinal) || message.Contains('+', StringComparison.Ordinal) ? message : "\"a \" + " + message)});";
    }

    private string Expression(int depth) => _random.Next(4) switch
    {
        0 => Interpolated(depth),
        1 => string.Join(" + ", Enumerable.Range(0, _random.Next(2, 5)).Select(part => part == 0 ? Literal() : Part(depth))),
        2 => Format(),
        _ => Interpolated(depth),
    };

    private string Part(int depth) => _random.Next(4) switch
    {
        0 when depth > 0 => $"({Expression(depth - 1)})",
        1 => Pick(Values),
        _ => Literal(),
    };

    private string Literal()
    {
        var text = Text();
        return _random.Next(3) switch
        {
            0 => Regular(text),
            1 => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            _ => IsRaw(text) ? $"\"\"\"{text}\"\"\"" : Regular(text),
        };
    }

    private string Interpolated(int depth)
    {
        var form = _random.Next(3);
        var parts = string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => _random.Next(2) == 0 ? InterpolatedText(form) : Hole(form, depth)));
        return form switch
        {
            0 => $"$\"{parts}\"",
            1 => $"$@\"{parts}\"",
            _ => $"$$\"\"\"r{parts}r\"\"\"",
        };
    }

    private string InterpolatedText(int form)
    {
        var text = Text();
        return form switch
        {
            0 => Doubled(Regular(text)[1..^1]),
            1 => Doubled(text.Replace("\"", "\"\"", StringComparison.Ordinal)),
            _ => IsRaw(text) ? text.Replace("{", "(", StringComparison.Ordinal).Replace("}", ")", StringComparison.Ordinal) : "r",
        };
    }

    private string Hole(int form, int depth)
    {
        var value = depth > 0 && _random.Next(6) == 0 ? $"({Expression(depth - 1)})" : Pick(Values);
        var suffix = value is "id" or "_count" ? Pick(Suffixes) : "";
        return form == 2 ? "{{" + value + suffix + "}}" : "{" + value + suffix + "}";
    }

    private string Format()
    {
        var values = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Values)).ToList();
        var format = string.Concat(values.Select((_, i) => Doubled(Text()) + "{" + i + "}"));
        return $"string.Format({Regular(format)}, {string.Join(", ", values)})";
    }

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Pick(Texts)));

    private string Pick(string[] options) => options[_random.Next(options.Length)];

    private static bool IsRaw(string text) => text[0] != '"' && text[^1] != '"' && !text.Contains("\"\"", StringComparison.Ordinal);

    private static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Regular(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
}
