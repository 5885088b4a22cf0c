using System.Text;

namespace PlatformSdk.Tool.Files;

/// <summary>A text and how its file writes it, so that a change of the text leaves every other byte as it is.</summary>
internal sealed class EncodedText
{
    private readonly Encoding _encoding;
    private readonly byte[] _preamble;

    private EncodedText(string text, Encoding encoding, byte[] preamble) => (Text, _encoding, _preamble) = (text, encoding, preamble);

    public string Text { get; }

    /// <summary>The text of a file in UTF-8 or, by its byte order mark, in UTF-16; <see langword="null"/> where it is in neither.</summary>
    public static EncodedText? Read(byte[] content)
    {
        var encoding = content switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
            _ => (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        var preamble = encoding.GetPreamble();
        try
        {
            return new EncodedText(encoding.GetString(content, preamble.Length, content.Length - preamble.Length), encoding, preamble);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public byte[] With(string text) => [.. _preamble, .. _encoding.GetBytes(text)];
}
