using PlatformSdk.Benchmarks.Compositions;

namespace PlatformSdk.Benchmarks.Requests;

/// <summary>A GET whose end point awaits something that is not done; it ends on another thread, so the bytes say more than the time.</summary>
public class SuspendedRequestBenchmarks : MeasuredRequests
{
    protected override string Path => "/later";

    protected override IEnumerable<string> Compositions() =>
        [.. AllCompositions.WholeNames, .. AllCompositions.Names.Where(static name => name.StartsWith("headers", StringComparison.Ordinal))];
}
