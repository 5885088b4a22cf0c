using PlatformSdk.Benchmarks.Compositions;

namespace PlatformSdk.Benchmarks.Requests;

/// <summary>A GET of a small JSON document.</summary>
public class RequestBenchmarks : MeasuredRequests
{
    protected override string Path => "/orders/42";

    protected override IEnumerable<string> Compositions() => AllCompositions.Names;
}
