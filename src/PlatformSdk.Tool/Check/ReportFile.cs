using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Check;

/// <summary>Writes a report where the caller wants it, which may be a pipe or a device.</summary>
internal static class ReportFile
{
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = File.Create(path);
            write(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ToolException.CouldNotMeasure(new ToolError(path, error.Message, "a file that can be written", "Give the report another path."));
        }
    }
}
