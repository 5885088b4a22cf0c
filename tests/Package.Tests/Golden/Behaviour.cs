namespace Package.Tests.Golden;

/// <summary>Everything a service and its build show to the outside, by the name of the file that keeps it.</summary>
internal sealed record Behaviour(string Findings, string Http, string Telemetry, string Report)
{
    public IReadOnlyDictionary<string, string> Files => new Dictionary<string, string>
    {
        ["findings.txt"] = Findings,
        ["http.txt"] = Http,
        ["telemetry.txt"] = Telemetry,
        ["report.json"] = Report,
    };
}
