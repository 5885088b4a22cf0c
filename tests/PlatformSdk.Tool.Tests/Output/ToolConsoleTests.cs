using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Tests.Output;

public sealed class ToolConsoleTests
{
    private const string Hostile = "red \u001b[31mtext\u001b[0m\r\nof \u202ea [bold]file[/] \u2028 with a line that goes on and on, past the hundred letters that a page has, without any end";

    [Fact]
    public void A_pipe_gets_plain_lines_that_are_never_cut()
    {
        var output = Say(isTerminal: false, WriteEverything);
        Assert.DoesNotContain(output, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', output);
        Assert.Contains(output.Split('\n'), line => line.StartsWith("Found: red \\u001b[31mtext", StringComparison.Ordinal) && line.EndsWith("any end", StringComparison.Ordinal));
        Assert.Contains("one  two\n1    a long cell\n", output, StringComparison.Ordinal);
        Assert.Contains("warning: nearly", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_colour_but_never_what_a_file_would_do_to_it()
    {
        var output = Say(isTerminal: true, WriteEverything);
        Assert.Contains("\u001b[", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31mtext", output, StringComparison.Ordinal);
        Assert.Contains("[bold]file[/]", output, StringComparison.Ordinal);
        Assert.Contains("a long cell", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_never_broken_into_lines()
    {
        var address = "https://example.org/" + new string('a', 300);
        Assert.Contains(address, Say(isTerminal: true, console => console.Fact("Docs", address)), StringComparison.Ordinal);
        Assert.Contains("  - one", Say(isTerminal: true, console => console.Item("one"), ("NO_COLOR", "1")), StringComparison.Ordinal);
    }

    [Fact]
    public void NO_COLOR_is_honoured() =>
        Assert.DoesNotContain("[33m", Say(isTerminal: true, console => console.Result(Outcome.Warning, "nearly"), ("NO_COLOR", "1")), StringComparison.Ordinal);

    [Fact]
    public async Task Progress_goes_to_standard_error_and_not_at_all_beside_json()
    {
        using var error = new StringWriter();
        var environment = ToolEnvironment.OfThisProcess() with { Output = TextWriter.Null, Error = error, ErrorIsTerminal = false };
        Assert.Equal(1, await new ToolConsole(environment, OutputFormat.Json).ProgressAsync("Building", () => Task.FromResult(1)));
        Assert.Equal("", error.ToString());
        Assert.Equal(2, await new ToolConsole(environment, OutputFormat.Text).ProgressAsync("Building", () => Task.FromResult(2)));
        Assert.Equal("Building", error.ToString().Trim());
        Assert.Equal(3, await new ToolConsole(environment with { ErrorIsTerminal = true }, OutputFormat.Text).ProgressAsync("Restoring", () => Task.FromResult(3)));
        Assert.Contains("Restoring", error.ToString(), StringComparison.Ordinal);
    }

    private static void WriteEverything(ToolConsole console)
    {
        console.Heading("Everything", isFirst: true);
        console.Fact("Found", Hostile);
        console.Item(Hostile);
        console.Line(Hostile);
        console.Result(Outcome.Warning, "nearly");
        console.Table(["one", "two"], [["1", "a long cell"]]);
    }

    private static string Say(bool isTerminal, Action<ToolConsole> write, params (string Name, string Value)[] variables)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(new ToolConsole(
            new ToolEnvironment
            {
                Output = output,
                Error = TextWriter.Null,
                OutputIsTerminal = isTerminal,
                Directory = ".",
                Variables = variables.ToDictionary(variable => variable.Name, variable => variable.Value),
            },
            OutputFormat.Text));
        return output.ToString();
    }
}
