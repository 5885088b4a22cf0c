using System.Text.Json;

namespace PlatformSdk.Tool.Services;

/// <summary>Reads which packages NuGet restored.</summary>
internal static class RestoredPackage
{
    public const string Name = "PlatformSdk.Hosting";

    /// <summary>The package of the defaults that need HTTP.</summary>
    public const string WebName = "PlatformSdk";

    /// <summary>Version by name of all that was restored; <see langword="null"/> where nothing was.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string assetsFile)
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
                .Where(static name => name.Length == 2)
                .ToDictionary(static name => name[0], static name => name[1], StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A restore is writing it, or was stopped while it was: as if there had been none.
            return null;
        }
    }
}
