using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Tests.Sarif;

public sealed class CompilerLogReaderTests : IDisposable
{
    private readonly Folder _folder = new();

    // As Roslyn 5.9 writes it, shortened.
    private const string Recorded = """
        {
          "$schema": "http://json.schemastore.org/sarif-2.1.0",
          "version": "2.1.0",
          "runs": [
            {
              "results": [
                { "ruleId": "PLAT1001", "ruleIndex": 0, "level": "error", "message": { "text": "a" },
                  "suppressions": [ { "kind": "inSource", "properties": { "suppressionType": "DiagnosticSuppressor { Suppression Id: EVIL1, Suppression Justification: Nobody, minds, Suppression Id: PLATW1001, Suppression Justification: Waived }" } } ],
                  "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "file:///src/a%20b/Gate.cs" }, "region": { "startLine": 6, "startColumn": 69, "endLine": 6, "endColumn": 89 } } } ],
                  "properties": { "warningLevel": 1, "customProperties": { "fix": "offered", "platform.symbol": "M:Gate.Open" } } },
                { "ruleId": "PLAT1001", "ruleIndex": 0, "level": "error", "message": { "text": "b" },
                  "suppressions": [ { "kind": "inSource", "justification": "because", "properties": { "suppressionType": "SuppressMessageAttribute" } } ] },
                { "ruleId": "PLAT1001", "ruleIndex": 0, "level": "error", "message": { "text": "c" },
                  "suppressions": [ { "kind": "inSource", "properties": { "suppressionType": "Pragma Directive" } } ] },
                { "ruleId": "CS0103", "ruleIndex": 1, "level": "error", "message": { "text": "d" } },
                { "ruleId": "CS8602", "ruleIndex": 2, "level": "error", "message": { "text": "e" } }
              ],
              "properties": { "analyzerExecutionTime": "0.291" },
              "tool": { "driver": { "name": "Microsoft (R) Visual C# Compiler", "version": "5.9.0", "rules": [
                { "id": "PLAT1001", "shortDescription": { "text": "Validate server certificates" }, "properties": { "isEverSuppressed": "true", "executionTimeInSeconds": "0.040" } },
                { "id": "CS0103", "defaultConfiguration": { "level": "error" } },
                { "id": "CS8602" } ] } },
              "invocations": [ { "executionSuccessful": true, "ruleConfigurationOverrides": [
                { "descriptor": { "id": "PLAT1001", "index": 0 }, "configuration": { "level": "error" } },
                { "descriptor": { "id": "PLAT1001", "index": 0 }, "configuration": { "enabled": false } } ] } ],
              "columnKind": "utf16CodeUnits"
            }
          ]
        }
        """;

    [Fact]
    public void Reads_places_properties_rules_and_configuration()
    {
        var log = Read(Recorded);
        var first = log.Results[0];
        Assert.Equal("/src/a b/Gate.cs".Replace('/', Path.DirectorySeparatorChar), first.Path);
        Assert.Equal((6, 69, "M:Gate.Open"), (first.Region!.StartLine, first.Region.StartColumn, first.Properties["platform.symbol"]));
        Assert.Equal(["PLAT1001", "CS0103", "CS8602"], log.Rules.Keys);
        Assert.Equal([null, false], log.Overrides.Select(change => change.Configuration.Enabled));
    }

    [Fact]
    public void Tells_the_ways_of_suppressing_apart()
    {
        var suppressions = Read(Recorded).Results.Take(3).Select(result => result.Suppression!).ToList();
        Assert.Equal([SuppressionKind.Suppressor, SuppressionKind.Attribute, SuppressionKind.Pragma], suppressions.Select(suppression => suppression.Kind));
        Assert.Equal(["EVIL1", "PLATW1001"], suppressions[0].SuppressorIds);
        Assert.Equal("because", suppressions[1].Justification);
    }

    [Fact]
    public void A_warning_that_the_project_made_an_error_is_no_compile_error() =>
        Assert.Equal("CS0103", Assert.Single(Read(Recorded).CompileErrors).Rule);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "version": "2.1.0", "runs": [] }""")]
    [InlineData("""{ "version": "1.0.0", "runs": [ { "tool": { "driver": { "name": "x" } } } ] }""")]
    public void A_log_that_is_none_is_refused(string text) => Assert.Throws<InvalidDataException>(() => Read(text));

    [Fact]
    public void A_log_that_was_cut_off_anywhere_is_refused() => Assert.All(
        Enumerable.Range(1, Recorded.Length / 37), step => Assert.Throws<InvalidDataException>(() => Read(Recorded[..(step * 37 - 1)])));

    public void Dispose() => _folder.Dispose();

    private CompilerLog Read(string text) => CompilerLogReader.Read(_folder.Write("a.sarif", text));
}
