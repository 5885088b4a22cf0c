using System.Globalization;

namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Judges waivers by the calendar and against each other; the same for the compiler and the tool.</summary>
internal static class WaiverReview
{
    /// <summary>How many days before its end a waiver is announced to end.</summary>
    public const int NoticeDays = 30;

    public static IEnumerable<WaiverNotice> Of(IReadOnlyList<Waiver> waivers, IWaivable waivable, DateTime asOf)
    {
        foreach (var waiver in waivers)
        {
            var days = (waiver.Expires - waiver.Created).Days;
            var left = (waiver.Expires - asOf.Date).Days;
            if (waiver.IsExpired(asOf))
            {
                yield return new(WaiverNoticeKind.Expired, waiver, $"Waiver {waiver.Id} of {waiver.Owner} for {waiver.Rule} ended on {Day(waiver.Expires)}: its findings are back; fix them and remove it, or have a new end approved");
            }
            else if (left < NoticeDays)
            {
                yield return new(WaiverNoticeKind.ExpiresSoon, waiver, $"Waiver {waiver.Id} of {waiver.Owner} for {waiver.Rule} ends on {Day(waiver.Expires)}, in {left} days: fix what it covers, or have a new end approved");
            }

            if (waivable.LimitOf(waiver.Rule) is { } limit && days > limit)
            {
                yield return new(WaiverNoticeKind.TooLong, waiver, $"Waiver {waiver.Id} of {waiver.Owner} lasts {days} days; one for {waiver.Rule} may last {limit}: end it by {Day(waiver.Created.AddDays(limit))}");
            }
        }

        foreach (var (waiver, other) in WaiverOverlaps.Among(waivers))
        {
            yield return new(WaiverNoticeKind.Overlapping, waiver, waiver.Id == other.Id
                ? $"The id {waiver.Id} is used twice: give one of the waivers another"
                : $"Waiver {waiver.Id} covers code that {other.Id} covers too ({waiver.Rule} in {other.Scope}): keep one of them");
        }
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
