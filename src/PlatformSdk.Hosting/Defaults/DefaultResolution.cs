using Microsoft.Extensions.Configuration;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>The precedence, in one place: baseline, adopted or held, organisation layers, configuration. Code comes last, through the options pattern.</summary>
internal sealed class DefaultResolution
{
    private readonly PlatformDefault _default;
    private readonly SnapshotSources _sources;
    private readonly Dictionary<string, string> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ConfigurationMistake> _mistakes = [];
    private bool _enabled = true;
    private string? _enabledOrigin;

    private DefaultResolution(PlatformDefault platformDefault, SnapshotSources sources)
    {
        _default = platformDefault;
        _sources = sources;
        Held = sources.App.Held.Contains(platformDefault.Id, StringComparer.Ordinal);
        Adopted = !Held && sources.App.Adopted.Contains(platformDefault.Id, StringComparer.Ordinal);
        Baseline = SupportedBaselines.Shift(sources.App.Baseline, Held ? -1 : Adopted ? 1 : 0);
    }

    /// <summary>The baseline whose values this default takes.</summary>
    public string Baseline { get; }

    private bool Held { get; }

    private bool Adopted { get; }

    public static DefaultResolution Of(PlatformDefault platformDefault, SnapshotSources sources)
    {
        var resolution = new DefaultResolution(platformDefault, sources);
        foreach (var source in resolution.Values(PlatformSection.Enabled))
        {
            if (bool.TryParse(source.Section.Value, out var enabled))
            {
                resolution._enabled = enabled;
                resolution._enabledOrigin = source.Origin;
            }
            else
            {
                resolution._mistakes.Add(new ConfigurationMistake(
                    source.Section.Path, source.Section.Value, source.Origin, "true or false", "Use true or false, or remove the key: the default is true."));
            }
        }

        return resolution;
    }

    /// <summary>Where a setting is given, the weakest first.</summary>
    public IEnumerable<SettingSource> Values(string name)
    {
        var key = ConfigurationPath.Combine(_default.Id, name);
        foreach (var layer in _sources.Layers)
        {
            var section = layer.Settings.GetSection(PlatformSection.Name).GetSection(key);
            if (section.Exists())
            {
                yield return new SettingSource(section, "organisation layer " + layer.Name);
            }
        }

        var configured = _sources.Configuration.GetSection(PlatformSection.Name).GetSection(key);
        if (configured.Exists())
        {
            yield return new SettingSource(configured, ConfigurationOrigin.Of(_sources.Configuration, configured));
        }
    }

    public void Take(string name, string origin) => _origins[name] = origin;

    public void Refuse(PlatformSetting setting, SettingSource source) => _mistakes.Add(new ConfigurationMistake(
        source.Section.Path,
        setting.IsSecret ? "(hidden)" : source.Section.Value ?? "a section",
        source.Origin,
        setting.Expected,
        $"Use {setting.Expected}, or remove the key: the default is {setting.DefaultTextAt(Baseline)}."));

    public DefaultState ToState(object options)
    {
        var stage = _default.Entry.StageAt(Baseline);
        var mode = stage switch
        {
            // To adopt what is still in preview in the next baseline as well is to want it to act.
            Stage.Preview => Adopted ? Mode.On : Mode.Report,
            Stage.Recommended or Stage.Required or Stage.Deprecated => Mode.On,
            _ => Mode.Off,
        };
        var origin = Held ? "held at " + Baseline : Adopted ? "adopted from " + Baseline : "baseline " + Baseline;
        if (!_enabled)
        {
            mode = Mode.Off;
        }

        // Enabled=true only takes back an earlier false: that a default reports is its stage's doing.
        return new DefaultState(_default, mode, mode == Mode.Report ? origin : _enabledOrigin ?? origin, Baseline, Held, options, _origins, _mistakes);
    }
}
