using BenchmarkDotNet.Attributes;
using PlatformSdk.Benchmarks.Compositions;
using PlatformSdk.Benchmarks.Kestrel;

namespace PlatformSdk.Benchmarks.Requests;

/// <summary>One request to a service that is up, for each composition.</summary>
[SimpleJob(launchCount: 2, warmupCount: 5, iterationCount: 8)]
[IterationTime(200)]
public abstract class MeasuredRequests : IAsyncDisposable
{
    private MeasuredService? _service;

    public IEnumerable<string> Names => Compositions();

    [ParamsSource(nameof(Names))]
    public string Composition { get; set; } = "";

    protected abstract string Path { get; }

    protected abstract IEnumerable<string> Compositions();

    [GlobalSetup]
    public async Task StartAsync()
    {
        _service = new MeasuredService(AllCompositions.Find(Composition), Path);
        await _service.StartAsync();
    }

    [Benchmark]
    public void Request() => _service!.Request();

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
