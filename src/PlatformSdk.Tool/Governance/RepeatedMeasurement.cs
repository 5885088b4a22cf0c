using PlatformSdk.Tool.Building;

namespace PlatformSdk.Tool.Governance;

/// <summary>
/// Builds until everything could be looked at: a required finding stops the build of what depends on its project, so each
/// pass lets a further layer of projects be compiled.
/// </summary>
internal sealed class RepeatedMeasurement(ToolEnvironment environment)
{
    private const int MostPasses = 20;

    /// <param name="request">What to build.</param>
    /// <param name="take">Deals with what a pass found, and says whether that lets more be compiled.</param>
    /// <param name="cancellationToken">Ends the build that runs.</param>
    /// <returns>What the last pass found.</returns>
    public async Task<MeasuredFindings> RunAsync(BuildRequest request, Func<MeasuredFindings, Task<bool>> take, CancellationToken cancellationToken)
    {
        var today = request.AsOf?.ToDateTime(default) ?? environment.Time.GetUtcNow().UtcDateTime.Date;
        for (var pass = 1; ; pass++)
        {
            var found = new MeasuredFindings(await new BuildMeasurement(environment).RunAsync(request, cancellationToken), today);
            if (!await take(found) || found.Unmeasured.Count == 0 || pass == MostPasses)
            {
                return found;
            }

            request = request with { Restore = false };
        }
    }
}
