using System.Globalization;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Tool.Governance;

/// <summary>A waiver, as answers show it. Its state is <c>live</c>, <c>ends-soon</c> or <c>expired</c>.</summary>
internal sealed record WaiverAnswer(
    string Id,
    string Rule,
    string Kind,
    string Project,
    string? Path,
    string? Symbol,
    string Reason,
    string Owner,
    string? ApprovedBy,
    string? Tracking,
    string Created,
    string Expires,
    int DaysLeft,
    string State)
{
    public static WaiverAnswer Of(Waiver waiver, DateTime asOf)
    {
        var left = (waiver.Expires - asOf.Date).Days;
        return new WaiverAnswer(
            waiver.Id, waiver.Rule, waiver.Kind, waiver.Scope.Project, waiver.Scope.Path, waiver.Scope.Symbol, waiver.Reason, waiver.Owner, waiver.ApprovedBy, waiver.Tracking,
            Day(waiver.Created), Day(waiver.Expires), left, left < 0 ? "expired" : left < WaiverReview.NoticeDays ? "ends-soon" : "live");
    }

    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
