using PlatformSdk.Tool.Check;

namespace PlatformSdk.Tool.Governance;

/// <summary>What a command did to the waivers, or found about them.</summary>
/// <param name="File">The waivers file.</param>
/// <param name="AsOf">The day that they were judged by.</param>
/// <param name="Waivers">What the file holds, or what was added or removed.</param>
/// <param name="Notices">What is wrong with it.</param>
/// <param name="Unmeasured">What could not be looked at.</param>
internal sealed record WaiversAnswer(
    string File, string AsOf, IReadOnlyList<WaiverAnswer> Waivers, IReadOnlyList<NoticeAnswer> Notices, IReadOnlyList<Unmeasured> Unmeasured);
