using System.Text.Json;

namespace PlatformSdk.Tool.Services;

/// <summary>Reads the version of a package out of what NuGet restored.</summary>
internal static class RestoredPackage
{
    public const string Name = "PlatformSdk.Hosting";

    /// <summary>The version, or <see langword="null"/> where the project was not restored or does not have the package.</summary>
    public static string? VersionIn(string assetsFile)
    {
        if (!File.Exists(assetsFile))
        {
            return null;
        }

        try
        {
            using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
            return assets.RootElement.GetProperty("libraries").EnumerateObject()
                .Select(static library => library.Name.Split('/'))
                .FirstOrDefault(static name => name is [Name, _])?[1];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A restore is writing it, or was stopped while it was: as if there had been none.
            return null;
        }
    }
}
