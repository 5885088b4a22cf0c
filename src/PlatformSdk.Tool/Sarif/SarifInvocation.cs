namespace PlatformSdk.Tool.Sarif;

/// <summary>How the tool was called.</summary>
internal sealed record SarifInvocation
{
    public bool ExecutionSuccessful { get; init; }

    /// <summary>Every severity that the compilation's configuration gives a rule: a project-wide one first, then those of parts of it.</summary>
    public IReadOnlyList<SarifConfigurationOverride>? RuleConfigurationOverrides { get; init; }

    public IReadOnlyList<SarifNotification>? ToolExecutionNotifications { get; init; }
}
