namespace PlatformSdk.Tool.Building;

/// <summary>Where a measured build leaves its logs: outside the tree, and gone afterwards.</summary>
internal sealed class MeasurementFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("platform-check-");

    public MeasurementFolder()
    {
        // The compiler's inputs are compared with its outputs by time; this one is newer than what any clock has stamped.
        var input = System.IO.Path.Combine(folder.FullName, "always-new");
        File.WriteAllText(input, "");
        File.SetLastWriteTimeUtc(input, new DateTime(2098, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    public string Path => folder.FullName;

    public string Errors => System.IO.Path.Combine(Path, "errors.log");

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A compiler that was stopped may hold its log open for a moment; the system clears its temporary folder.
        }
    }
}
