namespace PlatformSdk.Tool.Building;

/// <summary>What a build let be known of a project.</summary>
internal enum MeasurementState
{
    /// <summary>It was compiled as a whole, and its findings are known.</summary>
    Complete,

    /// <summary>There is nothing in it that guardrails could look at: the build compiles no C# of it.</summary>
    Nothing,

    /// <summary>It was not compiled, or not as a whole: that there are no findings does not say that there are none.</summary>
    Failed,
}
