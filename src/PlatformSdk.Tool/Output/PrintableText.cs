using System.Globalization;
using System.Text;

namespace PlatformSdk.Tool.Output;

/// <summary>
/// Text from files and variables on its way to a terminal: what could move the cursor, hide letters or end a line is
/// shown as its number.
/// </summary>
internal static class PrintableText
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnprintable))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = IsUnprintable(letter)
                ? printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
                : printable.Append(letter);
        }

        return printable.ToString();
    }

    private static bool IsUnprintable(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
