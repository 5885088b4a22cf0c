using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Check;

namespace PlatformSdk.Tool.Governance;

/// <summary>What there is to say about a waivers file without a build.</summary>
internal static class WaiverNotices
{
    public static IReadOnlyList<NoticeAnswer> Of(string path, string content, WaiverFile file, IWaivable waivable, DateTime asOf)
    {
        var text = new GovernanceText(content);
        if (file.Faults.Count > 0)
        {
            return [.. file.Faults.Select(fault => new NoticeAnswer("PLAT9002", "error", GovernedFile.PlaceOf(path, text, fault.Start), fault.Message))];
        }

        var projects = ProjectNames.Below(Path.GetDirectoryName(path)!);
        return
        [
            .. WaiverReview.Of(file.Waivers, waivable, asOf).Select(notice => new NoticeAnswer(RuleOf(notice.Kind), notice.Kind == WaiverNoticeKind.ExpiresSoon ? "warning" : "error", Place(notice.Waiver), notice.Message)),
            .. file.Waivers.Where(waiver => !projects.Contains(waiver.Scope.Project)).Select(waiver => new NoticeAnswer(
                GovernanceRules.UnusedWaiver, "warning", Place(waiver), $"Waiver {waiver.Id} of {waiver.Owner} is for the project '{waiver.Scope.Project}', and there is none of that name: it waives nothing")),
            .. file.Waivers.Where(waiver => waiver.Reason == WaiverDraft.ReasonToGive).Select(waiver => new NoticeAnswer(
                null, "warning", Place(waiver), $"Waiver {waiver.Id} of {waiver.Owner} is a draft: give it a reason and an owner")),
        ];

        string Place(Waiver waiver) => GovernedFile.PlaceOf(path, text, waiver.Start);
    }

    private static string RuleOf(WaiverNoticeKind kind) => kind switch
    {
        WaiverNoticeKind.Expired => "PLAT9003",
        WaiverNoticeKind.TooLong => "PLAT9004",
        WaiverNoticeKind.Overlapping => "PLAT9005",
        _ => "PLAT9006",
    };
}
