using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PlatformSdk.Benchmarks.Tables;

/// <summary>What BenchmarkDotNet wrote about one class of benchmarks, all of it from one run.</summary>
internal sealed partial class Report
{
    private readonly List<Measured> _results = [];

    private Report(JsonElement root)
    {
        Date = DateTime.ParseExact(DateInTitle().Match(root.GetProperty("Title").GetString()!).Value, "yyyyMMdd", CultureInfo.InvariantCulture);
        var host = root.GetProperty("HostEnvironmentInfo");
        Machine = $"{host.GetProperty("ProcessorName").GetString()}, {host.GetProperty("LogicalCoreCount").GetInt32()} logical cores, {host.GetProperty("OsVersion").GetString()}, "
            + $"{RuntimeName().Match(host.GetProperty("RuntimeVersion").GetString()!).Value}, BenchmarkDotNet {host.GetProperty("BenchmarkDotNetVersion").GetString()}";
        foreach (var benchmark in root.GetProperty("Benchmarks").EnumerateArray())
        {
            if (benchmark.GetProperty("Statistics") is { ValueKind: JsonValueKind.Object } statistics)
            {
                var parameters = Parameter().Matches(benchmark.GetProperty("FullName").GetString()!);
                _results.Add(new Measured(
                    parameters.ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value, StringComparer.Ordinal),
                    statistics.GetProperty("Min").GetDouble(),
                    statistics.GetProperty("Median").GetDouble(),
                    benchmark.GetProperty("Memory").GetProperty("BytesAllocatedPerOperation").GetInt64()));
            }
        }
    }

    public DateTime Date { get; }

    public string Machine { get; }

    public IReadOnlyList<Measured> Results => _results;

    /// <summary>The latest report of a class, or <see langword="null"/> where it has not been run.</summary>
    public static Report? Of(Type benchmarks)
    {
        var path = Path.Combine(Clone.Root, "artifacts", "benchmarks", "results", benchmarks.FullName + "-report-full.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new Report(document.RootElement);
    }

    public Measured? Find(string parameter, string value, Func<Measured, bool>? also = null) =>
        _results.Find(result => result.Parameters[parameter] == value && also?.Invoke(result) != false);

    [GeneratedRegex("(?<=-)[0-9]{8}(?=-)")]
    private static partial Regex DateInTitle();

    [GeneratedRegex("^[^(]*[^( ]")]
    private static partial Regex RuntimeName();

    [GeneratedRegex("(\\w+): \"([^\"]*)\"")]
    private static partial Regex Parameter();
}
