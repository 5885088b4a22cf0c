using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Generation;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>What the build says about the project under analysis: its role, its pin and its deviations from the pin.</summary>
internal sealed class PlatformProject
{
    private readonly HashSet<string> adopted;
    private readonly Dictionary<string, string> held;
    private readonly int baseline;

    private PlatformProject(AnalyzerConfigOptions options, OutputKind output)
    {
        var pin = BuildPin.Read(options);
        adopted = new(EncodedList.Items(pin.Adopted), StringComparer.Ordinal);
        held = EncodedList.Pairs(pin.HeldUnder, pin.Held);
        IsPinned = options.TryGetValue("build_property.PlatformBaseline", out var text) && text.Trim().Length > 0;
        Role = RoleOf(pin, output is OutputKind.ConsoleApplication or OutputKind.WindowsApplication);

        // An unknown pin is an error of the build's own; what is analyzed meanwhile is what no pin would give.
        baseline = Math.Max(SupportedBaselines.IndexOf(pin.Baseline), 0);
    }

    public PlatformRoles Role { get; }

    /// <summary>Whether the project states a baseline, rather than getting the oldest one for want of it.</summary>
    public bool IsPinned { get; }

    public static PlatformProject Of(Compilation compilation, AnalyzerConfigOptions options) => new(options, compilation.Options.OutputKind);

    /// <summary>The names of what the project takes from the next baseline.</summary>
    public IReadOnlyCollection<string> Adopted => adopted;

    /// <summary>The names of what the project keeps as the previous baseline had it, each with the waiver it gives for that, which may be empty.</summary>
    public IReadOnlyDictionary<string, string> Held => held;

    /// <summary>Whether a rule reports here: it has left preview under the pin, or the project adopted it early.</summary>
    public bool Runs(CatalogEntry entry) => StageOf(entry) switch
    {
        Stage.Recommended or Stage.Required or Stage.Deprecated => true,
        Stage.Preview => adopted.Contains(entry.Id),
        _ => false,
    };

    /// <summary>The stage of a rule here, after what the project adopts and holds.</summary>
    public Stage? StageOf(CatalogEntry entry) => entry.StageAt(BaselineOf(entry));

    /// <summary>What a rule detects here: as the pin has it, the next baseline where it is adopted, the previous where it is held.</summary>
    public int RevisionOf(CatalogEntry entry) => entry.RevisionAt(BaselineOf(entry));

    private string BaselineOf(CatalogEntry entry)
    {
        var index = adopted.Contains(entry.Id) ? baseline + 1 : held.ContainsKey(entry.Id) ? baseline - 1 : baseline;
        return SupportedBaselines.All[Math.Min(Math.Max(index, 0), SupportedBaselines.All.Count - 1)];
    }

    // The same decision as the generator's: where there is no call, no rule may ask for it.
    private static PlatformRoles RoleOf(BuildPin pin, bool isExecutable) => pin switch
    {
        _ when pin.IsService(isExecutable) => PlatformRoles.Service,
        { Role: "" } => pin.IsTest ? PlatformRoles.Test : pin.IsOrchestrator ? PlatformRoles.Tool : PlatformRoles.Library,
        _ => Enum.TryParse<PlatformRoles>(pin.Role, ignoreCase: true, out var role) && role is PlatformRoles.Test or PlatformRoles.Tool
            ? role
            : PlatformRoles.Library,
    };
}
