using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Configuration;

namespace PlatformSdk.Tool.Services;

/// <summary>The precedence, as the running service has it: baseline, adopted or held, organisation layers, configuration.</summary>
internal static class EntryStates
{
    public const string Rule = "rule";
    public const string On = "on";
    public const string Off = "off";

    public const string Absent = "absent";

    private const string Report = "report";
    private const string None = "none";
    private const string Warning = "warning";
    private const string Enabled = "Enabled";

    /// <summary>Whether a default acts, or how severe a rule is.</summary>
    public static EntryState Of(ServiceView view, CatalogedEntry entry)
    {
        if (!view.Has(entry))
        {
            return Missing(entry);
        }

        var chain = Baselines(view, entry, baseline => Describe(entry, baseline), baseline => DescribeAdopted(entry, baseline));
        if (entry.Kind == Rule)
        {
            return new EntryState(chain[^1].Value, chain);
        }

        var given = Given(view, EnabledKey(entry)).ToList();
        var acting = chain[^1].Value;
        chain.AddRange(given.Select(link => link with { Value = Switched(link.Value, acting) }));
        return new EntryState(chain[^1].Value, chain) { IsOverridden = given.Count > 0 };
    }

    /// <summary>The value of one setting.</summary>
    public static EntryState Of(ServiceView view, CatalogedEntry entry, CatalogedOption option)
    {
        if (!view.Has(entry))
        {
            return Missing(entry);
        }

        var chain = Baselines(view, entry, option.DefaultAt, option.DefaultAt);
        var given = Given(view, option.Key).ToList();
        chain.AddRange(given);
        var value = view.Configuration.Effective(option.Key) ?? chain[^1].Value;
        return new EntryState(value, chain) { IsOverridden = given.Count > 0 };
    }

    /// <summary>What an entry is under a baseline; a catalogue that only says the stage implies the rest.</summary>
    public static string Describe(CatalogedEntry entry, string baseline)
    {
        var stage = entry.At(baseline);
        return entry.Kind == Rule
            ? stage?.Severity ?? stage?.Stage switch { Stages.Required => "error", Stages.Recommended or Stages.Deprecated => Warning, _ => None }
            : stage?.Mode ?? stage?.Stage switch { Stages.Preview => Report, null or Stages.Removed => Off, _ => On };
    }

    /// <summary>What an adopted entry is: to adopt what is still in preview in the next baseline as well is to want it to act.</summary>
    public static string DescribeAdopted(CatalogedEntry entry, string baseline) => entry.StageAt(baseline) switch
    {
        Stages.Preview when entry.Kind == Rule => Warning,
        Stages.Preview => On,
        _ => Describe(entry, baseline),
    };

    public static string EnabledKey(CatalogedEntry entry) => $"Platform:{entry.Id}:{Enabled}";

    private static EntryState Missing(CatalogedEntry entry) =>
        new(Absent, [new ChainLink($"package {entry.Package}", Absent, "the project does not reference it")]);

    private static List<ChainLink> Baselines(ServiceView view, CatalogedEntry entry, Func<string, string> valueAt, Func<string, string> adoptedAt)
    {
        var chain = new List<ChainLink> { new("baseline " + view.Baseline, valueAt(view.Baseline), view.BaselineOrigin) };
        var baseline = view.BaselineOf(entry.Id);
        if (view.HoldOf(entry.Id) is { } hold)
        {
            chain.Add(new ChainLink($"held at {baseline}", valueAt(baseline), view.Shorten(hold.Place)));
        }
        else if (view.AdoptionOf(entry.Id) is { } adoption)
        {
            chain.Add(new ChainLink($"adopted from {baseline}", adoptedAt(baseline), view.Shorten(adoption.Place)));
        }

        return chain;
    }

    private static IEnumerable<ChainLink> Given(ServiceView view, string key)
    {
        foreach (var layer in view.Layers.Where(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new ChainLink("organisation layer " + layer.Layer, layer.Value, view.Shorten(layer.Place));
        }

        foreach (var source in view.Configuration.At(key).GroupBy(static value => value.Source, StringComparer.Ordinal))
        {
            if (ServiceConfiguration.Combine(key, source) is { } value)
            {
                yield return new ChainLink(source.Key, value, source.First().Place);
            }
        }
    }

    private static string Switched(string text, string acting) => bool.TryParse(text, out var enabled)
        ? enabled ? acting : Off
        : $"'{text}', which is neither true nor false: the service does not start";
}
