using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>The waivers and the ratchet as they apply to one compilation: what the suppressor obeys and the governance rules judge.</summary>
internal sealed class ProjectGovernance
{
    private readonly WaiverIndex index;
    private readonly Dictionary<FindingIdentity, RatchetLine> kept = [];

    private ProjectGovernance(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var configuration = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var waivable = new WaivableEntries(configuration);
        Waivable = waivable;
        Project = new(configuration, compilation.AssemblyName);
        Waivers = GovernanceFile<WaiverFile>.Find(options.AdditionalFiles, WaiverFile.Name, waivable.Text, text => WaiverFile.Read(text, waivable), cancellationToken);
        Ratchet = GovernanceFile<RatchetFile>.Find(options.AdditionalFiles, RatchetFile.Name, string.Empty, RatchetFile.Read, cancellationToken);
        index = new(Project.AsOf is null ? [] : OwnWaivers, Project.AsOf ?? default);
        foreach (var line in Ratchet?.Content.Lines ?? [])
        {
            if (line.Identity.Project == Project.Name)
            {
                kept.Add(line.Identity, line);
            }
        }
    }

    public GovernedProject Project { get; }

    public IWaivable Waivable { get; }

    public GovernanceFile<WaiverFile>? Waivers { get; }

    public GovernanceFile<RatchetFile>? Ratchet { get; }

    /// <summary>The waivers of this project, expired ones too.</summary>
    public IEnumerable<Waiver> OwnWaivers => (Waivers?.Content.Waivers ?? []).Where(waiver => waiver.Scope.Project == Project.Name);

    /// <summary>The ratchet's lines of this project.</summary>
    public IReadOnlyDictionary<FindingIdentity, RatchetLine> Kept => kept;

    /// <summary>Whether there is any waiver or ratchet to obey.</summary>
    public bool IsNeeded => Waivers is not null || Ratchet is not null;

    public static ProjectGovernance Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) => new(compilation, options, cancellationToken);

    /// <summary>The live waivers that cover a finding.</summary>
    public IEnumerable<Waiver> Covering(FindingFacts finding) => index.Covering(finding.Rule, finding.Place);

    public bool IsWaived(FindingFacts finding) => Covering(finding).Any();
}
