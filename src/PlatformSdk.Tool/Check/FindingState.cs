namespace PlatformSdk.Tool.Check;

/// <summary>What becomes of a finding.</summary>
internal enum FindingState
{
    /// <summary>It stands: an error stops the gate, anything less is told.</summary>
    Open,

    /// <summary>Source or configuration silences it. Where the rule is required and nothing waives it, another finding says so.</summary>
    Silenced,

    /// <summary>It is one of the old findings that the ratchet keeps.</summary>
    Ratcheted,

    /// <summary>A live waiver covers it. It is not passed: it is counted as waived.</summary>
    Waived,
}
