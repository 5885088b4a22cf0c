namespace PlatformSdk.Analyzers.Json;

/// <summary>What is wrong with a text, and from where to where.</summary>
/// <param name="start">Position of the first character at fault, from 0.</param>
/// <param name="end">The position after the last one.</param>
/// <param name="message">What was found, what was expected and what to do.</param>
internal sealed class TextFault(int start, int end, string message)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public string Message { get; } = message;
}
