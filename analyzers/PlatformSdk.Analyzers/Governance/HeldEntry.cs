using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>A default or rule that the project keeps as an older baseline had it, and whether it may.</summary>
internal static class HeldEntry
{
    /// <summary>What is missing, or <see langword="null"/> where a live waiver covers the hold.</summary>
    public static string? FaultOf(string held, string waiver, ProjectGovernance governance)
    {
        if (waiver.Length == 0)
        {
            return $"The project holds {held} at an older baseline without a waiver: write one for it in {WaiverFile.Name} and name it, <PlatformHold Include=\"{held}\" Waiver=\"W-…\" />";
        }

        if (governance.OwnWaivers.FirstOrDefault(one => one.Id == waiver) is not { } found)
        {
            return $"The project holds {held} with the waiver {waiver}, which {WaiverFile.Name} does not have for the project {governance.Project.Name}: write it, or stop holding {held}";
        }

        if (found.Rule != held)
        {
            return $"The project holds {held} with the waiver {waiver}, which is for {found.Rule}: write one for {held}";
        }

        return governance.Project.AsOf is { } asOf && found.IsExpired(asOf)
            ? $"The project holds {held} with the waiver {waiver} of {found.Owner}, which has ended: stop holding {held}, or have a later end approved"
            : null;
    }
}
