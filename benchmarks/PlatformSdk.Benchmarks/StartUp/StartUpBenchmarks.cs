using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PlatformSdk.Benchmarks.Compositions;
using PlatformSdk.Benchmarks.Kestrel;

namespace PlatformSdk.Benchmarks.StartUp;

/// <summary>Build, start, answer one request and stop, for the first time in a process: as a deployment does it.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 8, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class StartUpBenchmarks
{
    public static IEnumerable<string> Compositions => AllCompositions.WholeNames;

    [ParamsSource(nameof(Compositions))]
    public string Composition { get; set; } = "";

    [Benchmark]
    public async Task StartAndStop()
    {
        await using var service = new MeasuredService(AllCompositions.Find(Composition), "/orders/42");
        await service.StartAsync();
    }
}
