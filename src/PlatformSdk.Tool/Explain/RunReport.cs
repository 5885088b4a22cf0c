using System.Text.Json;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Explain;

/// <summary>What a real run of the service wrote to <c>Platform:StartupReport:Path</c>: where values came from, never the values.</summary>
internal sealed record RunReport(string Path, IReadOnlyList<RunDefault> Defaults)
{
    public const string Source = "a real run";

    public static RunReport Read(string path)
    {
        try
        {
            var document = JsonSerializer.Deserialize(File.ReadAllBytes(path), ExplainJsonContext.Default.RunDocument);
            return document is { Version: 1, Defaults: { } defaults }
                ? new RunReport(path, defaults)
                : throw Unreadable(path, $"it is of version {document?.Version ?? 0}");
        }
        catch (JsonException exception)
        {
            throw Unreadable($"{path}:{exception.LineNumber + 1}", exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception.Message);
        }
    }

    /// <summary>What the run says of an entry or a setting; <see langword="null"/> of a rule.</summary>
    public ChainLink? LinkOf(Subject subject)
    {
        var run = Defaults.FirstOrDefault(one => one.Id.Equals(subject.Entry.Id, StringComparison.OrdinalIgnoreCase));
        if (run is null || subject.Option is not { } option)
        {
            return run is null ? null : new ChainLink($"{Source} ({Path})", run.State, run.Origin);
        }

        // The value of everything but code stands in the files already.
        var given = run.Overrides.FirstOrDefault(one => one.Key.Equals(option.Key, StringComparison.OrdinalIgnoreCase));
        return given?.Origin == "code" ? new ChainLink($"{Source} ({Path})", "set in code; a report has no values", "code") : null;
    }

    private static ToolException Unreadable(string where, string found) => ToolException.Usage(new ToolError(
        where, "it cannot be read: " + found, "a report that a service wrote to Platform:StartupReport:Path", "Start the service with Platform__StartupReport__Path=report.json and name that file."));
}
