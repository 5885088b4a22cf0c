using PlatformSdk.Tool.Check;

namespace PlatformSdk.Tool.Governance;

/// <summary>What a command did to the ratchet, or found about it.</summary>
/// <param name="File">The ratchet.</param>
/// <param name="Kept">How many findings it keeps, after the command.</param>
/// <param name="Added">How many findings more than before.</param>
/// <param name="Removed">How many fewer.</param>
/// <param name="Notices">What is wrong with it.</param>
/// <param name="Unmeasured">What could not be looked at.</param>
internal sealed record RatchetAnswer(
    string File, int Kept, int Added, int Removed, IReadOnlyList<NoticeAnswer> Notices, IReadOnlyList<Unmeasured> Unmeasured);
