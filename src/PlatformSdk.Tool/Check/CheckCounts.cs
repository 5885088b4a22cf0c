namespace PlatformSdk.Tool.Check;

/// <summary>The numbers of a check. What is waived, kept or silenced is never part of what passed.</summary>
/// <param name="Failing">Findings that stop the gate.</param>
/// <param name="Warnings">Findings that are only told.</param>
/// <param name="Waived">Findings that a live waiver covers.</param>
/// <param name="Ratcheted">Old findings that the ratchet keeps.</param>
/// <param name="Silenced">Findings that source or configuration silences.</param>
/// <param name="Covered">Projects, by framework, in which the guardrails ran.</param>
/// <param name="NotCovered">Projects that have no part in the platform.</param>
/// <param name="Unmeasured">What could not be measured.</param>
internal sealed record CheckCounts(int Failing, int Warnings, int Waived, int Ratcheted, int Silenced, int Covered, int NotCovered, int Unmeasured);
