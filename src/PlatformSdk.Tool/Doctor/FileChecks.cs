using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Doctor;

/// <summary>The files beside the code: waivers, ratchet, configuration.</summary>
internal static class FileChecks
{
    private const string Section = "Platform:";

    public static IEnumerable<DoctorCheck> Of(ServiceView view) => Waivers(view).Concat(Ratchet(view)).Concat(Configuration(view));

    private static IEnumerable<DoctorCheck> Waivers(ServiceView view)
    {
        var (path, file, _) = view.Waivers;
        if (path is null)
        {
            yield return DoctorCheck.Ok("waivers", "there are none: platform init makes the file");
            yield break;
        }

        foreach (var fault in file.Faults)
        {
            yield return DoctorCheck.Error("waivers", $"{view.Shorten(view.Waivers.PlaceOf(fault.Start))}: {fault.Message}", "Mend the file: until then no waiver applies.");
        }

        foreach (var notice in WaiverReview.Of(file.Waivers, new CatalogWaivables(view.Catalog.Document), view.AsOf))
        {
            var found = $"{view.Shorten(view.Waivers.PlaceOf(notice.Waiver.Start))}: {notice.Message}";
            yield return notice.Kind == WaiverNoticeKind.ExpiresSoon
                ? DoctorCheck.Warning("waivers", found, $"Ask {notice.Waiver.Owner}.")
                : DoctorCheck.Error("waivers", found, $"Ask {notice.Waiver.Owner}.");
        }

        if (file.Faults.Count == 0)
        {
            yield return DoctorCheck.Ok("waivers", $"{file.Waivers.Count} in {view.Shorten(path)}");
        }
    }

    private static IEnumerable<DoctorCheck> Ratchet(ServiceView view)
    {
        if (view.Project?.Property("PlatformRatchetFile") is not { Length: > 0 } path || !File.Exists(path))
        {
            yield break;
        }

        var file = RatchetFile.Read(File.ReadAllText(path));
        yield return file.Faults is [var fault, ..]
            ? DoctorCheck.Error("ratchet", $"{view.Shorten(path)}: {fault.Message}", "Mend the file: until then it keeps nothing.")
            : DoctorCheck.Ok("ratchet", $"{file.Lines.Count} lines in {view.Shorten(path)}");
    }

    private static IEnumerable<DoctorCheck> Configuration(ServiceView view)
    {
        var known = view.Catalog.Document.Entries.Where(view.Has).SelectMany(static entry => entry.Options).Select(static option => option.Key).ToList();
        var unknown = view.Configuration.Values
            .Where(value => value.Key.StartsWith(Section, StringComparison.OrdinalIgnoreCase) && !known.Exists(key => Covers(key, value.Key)))
            .ToList();
        foreach (var value in unknown)
        {
            var near = DidYouMean.Find(value.Key, known);
            yield return DoctorCheck.Error(
                "configuration", $"{value.Place}: no default has the key {value.Key}; the service does not start with it", near is null ? "Remove it." : $"Did you mean {near}?");
        }

        if (unknown.Count == 0)
        {
            yield return DoctorCheck.Ok("configuration", $"all keys below {Section} are known ({view.EnvironmentName})");
        }
    }

    private static bool Covers(string known, string key) =>
        key.Equals(known, StringComparison.OrdinalIgnoreCase) || key.StartsWith(known + ":", StringComparison.OrdinalIgnoreCase);
}
