using System.Globalization;
using PlatformSdk.Tool.Processes;

namespace PlatformSdk.Tool.Building;

/// <summary>
/// Runs the real <c>dotnet build</c> and collects the log that the compiler writes for each project and target framework.
/// The tree is left as any build leaves it: nothing is cleaned or rebuilt, and the logs are outside of it.
/// </summary>
internal sealed class BuildMeasurement(ToolEnvironment environment)
{
    private const string Hook = "CustomAfterMicrosoftCommonTargets";

    /// <exception cref="OperationCanceledException">The build was cancelled; it and everything that it started is gone.</exception>
    public async Task<MeasuredBuild> RunAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        using var folder = new MeasurementFolder();
        var result = await new Dotnet(Isolated()).RunAsync(request.Target.Directory, Arguments(request, folder), null, cancellationToken);
        return MeasuredBuildReader.Read(folder, request.Target, result);
    }

    // A build server would outlive the measurement, and a cancelled build would go on in it.
    private ToolEnvironment Isolated() => environment with
    {
        Variables = new Dictionary<string, string>(environment.Variables) { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
    };

    private IEnumerable<string> Arguments(BuildRequest request, MeasurementFolder folder)
    {
        yield return "build";
        yield return request.Target.Path;
        yield return "-nologo";
        yield return "-verbosity:quiet";

        // Nodes that are left for the next build would not end with this one.
        yield return "-nodeReuse:false";
        yield return $"-fileLoggerParameters:LogFile={folder.Errors};ErrorsOnly;NoSummary;Verbosity=quiet;Encoding=UTF-8";
        yield return Property("PlatformMeasurement", folder.Path);
        yield return Property(Hook, Path.Combine(AppContext.BaseDirectory, "Building", "PlatformSdk.Measurement.targets"));
        if (environment.Variables.GetValueOrDefault(Hook) is { Length: > 0 } next)
        {
            yield return Property("PlatformMeasurementNext", next);
        }

        if (request.AsOf is { } day)
        {
            yield return Property("PlatformAsOf", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (request.Configuration is { } configuration)
        {
            yield return "--configuration";
            yield return configuration;
        }

        if (!request.Restore)
        {
            yield return "--no-restore";
        }
    }

    // A list of properties is split at semicolons and commas.
    private static string Property(string name, string value) => $"-property:{name}={value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal)}";
}
