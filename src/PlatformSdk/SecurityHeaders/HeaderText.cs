namespace PlatformSdk.SecurityHeaders;

/// <summary>What may be a header's value: anything else would end the header or make the server refuse the response.</summary>
internal static class HeaderText
{
    public const string Expected = "printable ASCII on one line, not empty";

    public static bool IsValid(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
}
