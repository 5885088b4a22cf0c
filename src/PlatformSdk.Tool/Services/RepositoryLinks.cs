namespace PlatformSdk.Tool.Services;

/// <summary>Addresses of pages and of a new issue. They are written, never opened: the tool uses no network.</summary>
internal static class RepositoryLinks
{
    public static string Page(string path) => path.Contains("://", StringComparison.Ordinal) ? path : $"{ToolPackage.Repository}/blob/main/{path}";

    public static string NewIssue(string label, string title) =>
        $"{ToolPackage.Repository}/issues/new?labels={Uri.EscapeDataString(label)}&title={Uri.EscapeDataString(title)}";
}
