namespace PlatformSdk.Benchmarks.Tables;

/// <summary>One benchmark's result.</summary>
/// <param name="Parameters">By name.</param>
/// <param name="Median">Nanoseconds.</param>
/// <param name="Spread">Half the distance between the quartiles, in nanoseconds.</param>
/// <param name="Bytes">Allocated by one operation.</param>
internal sealed record Measured(IReadOnlyDictionary<string, string> Parameters, double Median, double Spread, long Bytes);
