using System.Globalization;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Agenda;

/// <summary>When something is due: on a day or with a baseline. The two cannot be compared with each other.</summary>
internal readonly record struct DueDate(DateOnly? Day, string? Baseline)
{
    public static DueDate? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DueDate(day, null);
        }

        return BaselineOrder.IsBaseline(text) ? new DueDate(null, text) : null;
    }

    /// <summary>Whether it is due by then. What is dated otherwise is: better told too early than missed.</summary>
    public bool IsBy(DueDate limit) =>
        (Day is null || limit.Day is null || Day <= limit.Day) && (Baseline is null || limit.Baseline is null || BaselineOrder.IsInForce(Baseline, limit.Baseline));
}
