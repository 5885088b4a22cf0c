using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace PlatformSdk.Tool.Output;

/// <summary>
/// What a command says: to a person at a terminal with colour and moving progress, into a pipe as plain lines, and with
/// <c>--json</c> as one JSON document. Answers go to standard output, everything else to standard error.
/// </summary>
internal sealed class ToolConsole(ToolEnvironment environment, OutputFormat format)
{
    private const int NameWidth = 12;

    // Set up once and late: asking a terminal what it can do costs time that plain output need not spend.
    private readonly Lazy<IAnsiConsole> _terminal = new(() => ForTerminal(environment.Output, environment));

    public bool IsJson => format == OutputFormat.Json;

    private IAnsiConsole? Terminal => environment.OutputIsTerminal ? _terminal.Value : null;

    /// <summary>A title; a blank line goes before every one but the first.</summary>
    public void Heading(string text, bool isFirst = false)
    {
        if (!isFirst)
        {
            Line("");
        }

        Write(text, "bold");
    }

    public void Line(string text) => Write(text, null);

    /// <summary>Lines of a text of the tool's own, such as a script, as they are.</summary>
    public void Verbatim(string text) => environment.Output.Write(text);

    /// <summary>A name and what it stands for, one a line.</summary>
    public void Fact(string name, string value)
    {
        if (Terminal is { } terminal && !value.Contains(' ', StringComparison.Ordinal))
        {
            // An address that is broken into lines can be neither clicked nor copied.
            terminal.Write(Styled(name.PadRight(NameWidth + 2), "grey"));
            environment.Output.WriteLine(PrintableText.Of(value));
        }
        else if (Terminal is { } wrapping)
        {
            var grid = new Grid().AddColumn(new GridColumn().Width(NameWidth).NoWrap()).AddColumn();
            wrapping.Write(grid.AddRow(Styled(name, "grey"), Styled(value, null)));
        }
        else
        {
            environment.Output.WriteLine(PrintableText.Of($"{name}: {value}"));
        }
    }

    public void Item(string text)
    {
        if (Terminal is { } terminal)
        {
            var grid = new Grid().AddColumn(new GridColumn().Width(1).NoWrap().Padding(2, 0, 1, 0)).AddColumn();
            terminal.Write(grid.AddRow(Styled("-", "grey"), Styled(text, null)));
        }
        else
        {
            environment.Output.WriteLine(PrintableText.Of($"  - {text}"));
        }
    }

    public void Result(Outcome outcome, string text)
    {
        var (word, style) = outcome switch { Outcome.Ok => ("ok", "green"), Outcome.Warning => ("warning", "yellow"), _ => ("error", "red") };
        if (Terminal is { } terminal)
        {
            var grid = new Grid().AddColumn(new GridColumn().Width(7).NoWrap()).AddColumn();
            terminal.Write(grid.AddRow(Styled(word, style), Styled(text, null)));
        }
        else
        {
            environment.Output.WriteLine(PrintableText.Of($"{word}: {text}"));
        }
    }

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (Terminal is { } terminal)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns([.. columns.Select(static column => new TableColumn(Styled(column, "bold")))]);
            foreach (var row in rows)
            {
                table.AddRow(row.Select(static cell => Styled(cell, null)));
            }

            terminal.Write(table);
        }
        else
        {
            PlainTable.Write(environment.Output, columns, rows);
        }
    }

    /// <summary>The whole answer as JSON; nothing else may be written to standard output then.</summary>
    public void Answer<T>(string verb, T answer, JsonTypeInfo<T> type) => environment.Output.WriteLine(AnswerWriter.ToJson(verb, answer, type));

    public void Error(ToolError error, int exitCode)
    {
        if (IsJson)
        {
            var answer = new ErrorAnswer(error.Where, error.Found, error.Expected, error.Remedy, exitCode);
            environment.Error.WriteLine(AnswerWriter.ToJson("error", answer, OutputJsonContext.Default.ErrorAnswer));
            return;
        }

        environment.Error.WriteLine(PrintableText.Of($"error: {error.Where}: {error.Found}"));
        environment.Error.WriteLine(PrintableText.Of($"  expected: {error.Expected}"));
        environment.Error.WriteLine(PrintableText.Of($"  to do: {error.Remedy}"));
    }

    /// <summary>Something the reader should know that is no part of the answer.</summary>
    public void Note(string text)
    {
        if (!IsJson)
        {
            environment.Error.WriteLine(PrintableText.Of("note: " + text));
        }
    }

    /// <summary>Tells that something goes on while it does: moving on a terminal, one line elsewhere, nothing beside JSON.</summary>
    public async Task<T> ProgressAsync<T>(string doing, Func<Task<T>> work)
    {
        if (!IsJson && environment.ErrorIsTerminal)
        {
            return await ForTerminal(environment.Error, environment).Status().StartAsync(Markup.Escape(PrintableText.Of(doing)), _ => work());
        }

        if (!IsJson)
        {
            await environment.Error.WriteLineAsync(PrintableText.Of(doing));
        }

        return await work();
    }

    private static IAnsiConsole ForTerminal(TextWriter writer, ToolEnvironment environment) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        // Only old Windows terminals have to be asked.
        Ansi = OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
        ColorSystem = environment.Variables.ContainsKey("NO_COLOR") ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
        Interactive = InteractionSupport.Yes,
    });

    private static Markup Styled(string text, string? style)
    {
        var escaped = Markup.Escape(PrintableText.Of(text));
        return new Markup(style is null || escaped.Length == 0 ? escaped : $"[{style}]{escaped}[/]");
    }

    private void Write(string text, string? style)
    {
        if (Terminal is { } terminal)
        {
            terminal.Write(Styled(text, style));
            terminal.WriteLine();
        }
        else
        {
            environment.Output.WriteLine(PrintableText.Of(text));
        }
    }
}
