using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Tool.Commands;

/// <summary>
/// A shell asks for completions by the directive <c>[suggest:n]</c> and the line as typed. The line starts with the
/// command's name, which the parser takes for an argument: a tool's assembly has another name than its command.
/// </summary>
internal static partial class Suggestion
{
    public static IReadOnlyList<string> WithoutTheCommand(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var directive, var line, ..] || Directive().Match(directive) is not { Success: true } match || CommandName().Match(line) is not { Success: true } name)
        {
            return arguments;
        }

        var position = match.Groups["position"] is { Success: true } given ? int.Parse(given.Value, CultureInfo.InvariantCulture) : line.Length;
        var rest = line[name.Length..];
        return [$"[suggest:{Math.Clamp(position - name.Length, 0, rest.Length).ToString(CultureInfo.InvariantCulture)}]", rest];
    }

    [GeneratedRegex(@"^\[suggest(:(?<position>[0-9]{1,6}))?\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\s*\S*\bplatform(\.exe)?(\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex CommandName();
}
