namespace PlatformSdk.Benchmarks.Tables;

/// <summary>One benchmark's result.</summary>
/// <param name="Parameters">By name.</param>
/// <param name="Fastest">Nanoseconds of the fastest iteration: what else the machine does only ever adds to it.</param>
/// <param name="Median">Nanoseconds.</param>
/// <param name="Bytes">Allocated by one operation.</param>
internal sealed record Measured(IReadOnlyDictionary<string, string> Parameters, double Fastest, double Median, long Bytes);
