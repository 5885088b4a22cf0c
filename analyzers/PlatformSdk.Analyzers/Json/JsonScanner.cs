using System.Globalization;
using System.Text;

namespace PlatformSdk.Analyzers.Json;

/// <summary>The strings, numbers and words of RFC 8259, one after the other, and the first thing wrong with them.</summary>
internal sealed class JsonScanner(string text, int position)
{
    /// <summary>The first thing wrong, or <see langword="null"/>.</summary>
    public TextFault? Fault { get; private set; }

    public int Position { get; private set; } = position;

    public char Current => Position < text.Length ? text[Position] : '\0';

    public bool IsAtEnd => Position >= text.Length;

    public void Advance() => Position++;

    /// <summary>Without quotation marks and escapes; <see langword="null"/> after a fault.</summary>
    public string? ReadString()
    {
        var start = ++Position;
        StringBuilder? unescaped = null;
        while (Current != '"')
        {
            if (IsAtEnd || Current < ' ')
            {
                Refuse(IsAtEnd ? "a closing quotation mark" : "no control character in a string; write it as an escape");
                return null;
            }

            if (Current != '\\')
            {
                var plain = Position;
                Position = EndOfPlainText(plain);
                unescaped?.Append(text, plain, Position - plain);
                continue;
            }

            unescaped ??= new StringBuilder(text, start, Position - start, Math.Max(16, Position - start));
            if (ReadEscape() is not { } character)
            {
                return null;
            }

            unescaped.Append(character);
        }

        Position++;
        return unescaped?.ToString() ?? text.Substring(start, Position - 1 - start);
    }

    private int EndOfPlainText(int position)
    {
        while (position < text.Length && text[position] is not ('"' or '\\' or < ' '))
        {
            position++;
        }

        return position;
    }

    private char? ReadEscape()
    {
        Position++;
        const string escapes = "\"\\/bfnrt";
        const string meanings = "\"\\/\b\f\n\r\t";
        var index = Position < text.Length ? escapes.IndexOf(Current) : -1;
        if (index >= 0)
        {
            Position++;
            return meanings[index];
        }

        if (Current == 'u'
            && Position + 5 <= text.Length
            && IsHexadecimal(text[Position + 1]) && IsHexadecimal(text[Position + 2]) && IsHexadecimal(text[Position + 3]) && IsHexadecimal(text[Position + 4]))
        {
            var code = text.Substring(Position + 1, 4);
            Position += 5;
            return (char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        Refuse("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits");
        return null;
    }

    /// <summary>As it is written; <see langword="null"/> after a fault.</summary>
    public string? ReadNumber()
    {
        var start = Position;
        Position += Current == '-' ? 1 : 0;
        if (Current == '0')
        {
            Position++;
        }
        else if (!Digits())
        {
            return null;
        }

        if (Current == '.')
        {
            Position++;
            if (!Digits())
            {
                return null;
            }
        }

        if (Current is 'e' or 'E')
        {
            Position++;
            Position += Current is '+' or '-' ? 1 : 0;
            if (!Digits())
            {
                return null;
            }
        }

        return text.Substring(start, Position - start);
    }

    private bool Digits()
    {
        var start = Position;
        while (Current is >= '0' and <= '9')
        {
            Position++;
        }

        return Position > start || Refuse("a digit");
    }

    public bool Take(string word)
    {
        if (string.CompareOrdinal(text, Position, word, 0, word.Length) != 0)
        {
            return Refuse("a value");
        }

        Position += word.Length;
        return true;
    }

    public bool Take(char expected, string description)
    {
        if (Current != expected)
        {
            return Refuse(description);
        }

        Position++;
        return true;
    }

    public void PassOverSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            Position++;
        }
    }

    /// <summary>Notes the first fault, which is the one that counts.</summary>
    /// <returns>Always <see langword="false"/>.</returns>
    public bool Refuse(string expected)
    {
        Fault ??= new(Position, Math.Min(Position + 1, text.Length), $"This is not JSON: found {Found()}, expected {expected}. Mend it here; until then nothing of the file applies.");
        return false;
    }

    private string Found() => IsAtEnd
        ? "the end of the file"
        : Current < ' ' || char.IsSurrogate(Current) ? "U+" + ((int)Current).ToString("X4", CultureInfo.InvariantCulture) : $"'{Current}'";

    private static bool IsHexadecimal(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
