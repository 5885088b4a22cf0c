using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Loggers;

namespace PlatformSdk.Benchmarks;

/// <summary>What every benchmark has: the heap, and results as JSON, from which the tables are made.</summary>
internal sealed class Measurement : ManualConfig
{
    public Measurement()
    {
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(JsonExporter.Full);
        ArtifactsPath = Path.Combine(Clone.Root, "artifacts", "benchmarks");
    }
}
