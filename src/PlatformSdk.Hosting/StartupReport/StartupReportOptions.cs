namespace PlatformSdk.Hosting.StartupReport;

/// <summary>Where the report goes besides the log line. Bound from <c>Platform:StartupReport</c>.</summary>
public sealed class StartupReportOptions
{
    /// <summary>A file to write the JSON report to when the host has started.</summary>
    /// <value>An absolute path or one relative to the content root. Default: none, nothing is written.</value>
    public string? Path { get; set; }
}
