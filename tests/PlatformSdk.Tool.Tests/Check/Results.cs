using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Tests.Check;

/// <summary>Results of a check that no build was needed for.</summary>
internal static class Results
{
    public static Finding Finding(string message = "accepts any certificate", string path = "src/Gate.cs", string project = "Shop", int line = 6) => new()
    {
        Rule = "PLAT1001",
        Level = "error",
        Message = message,
        Project = project,
        Path = path,
        Region = new SarifRegion { StartLine = line, StartColumn = 5 },
    };

    public static CheckResult Of(string root, IEnumerable<Finding> findings, params Unmeasured[] unmeasured) => new()
    {
        Root = new SourceRoot(root),
        Findings = new Fingerprints(new SourceRoot(root)).AddTo(findings),
        Unmeasured = unmeasured,
        Covered = ["Shop"],
        NotCovered = [],
        Rules = new Dictionary<string, SarifRule>(),
    };
}
