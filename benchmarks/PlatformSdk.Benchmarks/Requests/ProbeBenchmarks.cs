using PlatformSdk.Benchmarks.Compositions;

namespace PlatformSdk.Benchmarks.Requests;

/// <summary>A GET of <c>/health/ready</c> over two checks: the framework runs them each time, the platform answers from its cache.</summary>
public class ProbeBenchmarks : MeasuredRequests
{
    protected override string Path => "/health/ready";

    protected override IEnumerable<string> Compositions() => AllCompositions.Names.Where(static name =>
        name.StartsWith("health,", StringComparison.Ordinal) || (name == "health" && ThePlatform.Defaults.Contains("HealthEndpoints")));
}
