using System.Globalization;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Tool.Services;

/// <summary>The waivers file that counts for a project.</summary>
/// <param name="Path">The file; <see langword="null"/> where there is none.</param>
/// <param name="File">What it says.</param>
/// <param name="Text">Its text, for lines.</param>
internal sealed record WaiversView(string? Path, WaiverFile File, string Text)
{
    public static readonly WaiversView None = new(null, WaiverFile.Empty, "");

    public static WaiversView Read(string? path, IWaivable waivable)
    {
        if (path is null || !System.IO.File.Exists(path))
        {
            return None;
        }

        var text = System.IO.File.ReadAllText(path);
        return new WaiversView(path, WaiverFile.Read(text, waivable), text);
    }

    public string PlaceOf(int position) =>
        $"{Path}:{(Text.AsSpan(0, Math.Min(position, Text.Length)).Count('\n') + 1).ToString(CultureInfo.InvariantCulture)}";
}
