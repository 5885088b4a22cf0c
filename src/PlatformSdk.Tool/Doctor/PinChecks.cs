using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Doctor;

/// <summary>The pin, and what deviates from it.</summary>
internal static class PinChecks
{
    public static IEnumerable<DoctorCheck> Of(ServiceView view)
    {
        yield return Pin(view);
        foreach (var adopted in view.Adopted)
        {
            yield return Known(view, adopted, "PlatformAdopt") ?? DoctorCheck.Ok("adopt", $"{adopted.Id} is adopted from {view.BaselineOf(adopted.Id)}");
        }

        foreach (var held in view.Held)
        {
            yield return Known(view, held, "PlatformHold") ?? Hold(view, held);
        }
    }

    private static DoctorCheck Pin(ServiceView view)
    {
        var supported = view.Catalog.Document.Baselines;
        return supported.IndexOf(view.Baseline) < 0
            ? DoctorCheck.Error("pin", $"{view.Baseline} ({view.BaselineOrigin}) is no baseline that the package supports: PLAT9001", "Pin one of " + string.Join(", ", supported) + ".")
            : view.IsPinned ? DoctorCheck.Ok("pin", $"{view.Baseline} ({view.BaselineOrigin})")
            : DoctorCheck.Warning("pin", $"none: the project gets {view.Baseline}", "platform init writes it.");
    }

    private static DoctorCheck? Known(ServiceView view, Deviation deviation, string item)
    {
        // As the running service compares them: an id in other letters is another id.
        var ids = view.Catalog.Document.Entries.Select(static entry => entry.Id).ToList();
        return ids.Contains(deviation.Id, StringComparer.Ordinal) ? null : DoctorCheck.Error(
            item == "PlatformAdopt" ? "adopt" : "hold",
            $"{item} Include=\"{deviation.Id}\" in {view.Shorten(deviation.Place)}: the catalogue has no such id",
            DidYouMean.Find(deviation.Id, ids) is { } near ? $"Did you mean {near}?" : "platform explain lists the ids; remove the item.");
    }

    private static DoctorCheck Hold(ServiceView view, Deviation hold)
    {
        var baseline = view.BaselineOf(hold.Id);
        return hold.Waiver is not { } id
            ? DoctorCheck.Error("hold", $"{hold.Id} is held at {baseline} without a waiver", $"Write a waiver for {hold.Id} and name it: <PlatformHold Include=\"{hold.Id}\" Waiver=\"W-0001\" />.")
            : view.LiveWaiversOf(hold.Id).FirstOrDefault(waiver => waiver.Id == id) is { } live
                ? DoctorCheck.Ok("hold", $"{hold.Id} is held at {baseline} by {id} until {live.Expires:yyyy-MM-dd}")
                : DoctorCheck.Error("hold", $"{hold.Id} is held at {baseline} by {id}, which is no live waiver of it for this project", "Have the waiver renewed, or remove the PlatformHold item.");
    }
}
