using System.Globalization;
using System.Text;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Hosting.Configuration;

/// <summary>Writes all mistakes as one text that an operator can act on.</summary>
internal static class MistakeReport
{
    public static string Write(PlatformApp app, IReadOnlyList<ConfigurationMistake> mistakes)
    {
        var text = new StringBuilder();
        var plural = mistakes.Count == 1 ? "mistake" : "mistakes";
        text.Append(CultureInfo.InvariantCulture, $"{app.Assembly.GetName().Name} does not start: {mistakes.Count} configuration {plural}.");
        for (var i = 0; i < mistakes.Count; i++)
        {
            var mistake = mistakes[i];
            text.Append(CultureInfo.InvariantCulture, $"\n\n  {i + 1}. {mistake.Key}{(mistake.Found is null ? " is unknown" : $" is {Printable(mistake.Found)}")}.");
            text.Append(CultureInfo.InvariantCulture, $"\n     Source:   {mistake.Source}");
            text.Append(CultureInfo.InvariantCulture, $"\n     Expected: {mistake.Expected}");
            text.Append(CultureInfo.InvariantCulture, $"\n     Fix:      {mistake.Fix}");
        }

        return text.Append('\n').ToString();
    }

    // A value with a line break in it must not be able to write lines of the report.
    private static string Printable(string value) =>
        string.Concat(value.Select(static letter => char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString()));
}
