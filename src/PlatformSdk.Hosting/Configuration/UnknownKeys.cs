using Microsoft.Extensions.Configuration;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Configuration;

/// <summary>Finds keys below <c>Platform:</c> that nothing reads: a mistyped one would leave a default on that somebody believes is off.</summary>
internal static class UnknownKeys
{
    public static IEnumerable<ConfigurationMistake> Find(PlatformSnapshot snapshot)
    {
        var configurations = snapshot.Sources.Layers.Select(static layer => layer.Settings).Append(snapshot.Sources.Configuration);
        return configurations.SelectMany(configuration => Find(snapshot, configuration));
    }

    private static IEnumerable<ConfigurationMistake> Find(PlatformSnapshot snapshot, IConfiguration configuration)
    {
        var defaults = snapshot.States.Select(static state => state.Default).ToList();
        foreach (var room in configuration.GetSection(PlatformSection.Name).GetChildren())
        {
            var known = defaults.Find(entry => string.Equals(entry.Id, room.Key, StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                yield return Unknown(configuration, room, PlatformSection.Name, defaults.Select(static entry => entry.Id));
            }
            else if (room.Value is { Length: > 0 })
            {
                yield return new ConfigurationMistake(
                    room.Path,
                    room.Value,
                    ConfigurationOrigin.Of(configuration, room),
                    "a section",
                    $"To switch the default off, set {room.Path}:{PlatformSection.Enabled} to false.");
            }
            else
            {
                foreach (var mistake in FindIn(configuration, room, known))
                {
                    yield return mistake;
                }
            }
        }
    }

    private static IEnumerable<ConfigurationMistake> FindIn(IConfiguration configuration, IConfigurationSection room, PlatformDefault known)
    {
        foreach (var key in room.GetChildren())
        {
            var isEnabled = string.Equals(key.Key, PlatformSection.Enabled, StringComparison.OrdinalIgnoreCase);
            var setting = known.SettingList.FirstOrDefault(setting => string.Equals(setting.Name, key.Key, StringComparison.OrdinalIgnoreCase));
            if (!isEnabled && setting is null)
            {
                yield return Unknown(configuration, key, room.Path, known.SettingList.Select(static entry => entry.Name).Append(PlatformSection.Enabled));
            }
            else if (setting?.Kind != SettingKind.List && key.Value is not null && key.GetChildren().FirstOrDefault() is { } below)
            {
                yield return Unknown(configuration, below, key.Path, []);
            }
        }
    }

    private static ConfigurationMistake Unknown(IConfiguration configuration, IConfigurationSection section, string parent, IEnumerable<string> known)
    {
        var names = known.ToList();
        var near = DidYouMean.Find(section.Key, names);
        return new ConfigurationMistake(
            section.Path,
            null,
            ConfigurationOrigin.Of(configuration, section),
            names.Count == 0 ? "no keys below it" : $"a key of {parent}: {string.Join(", ", names.Order(StringComparer.Ordinal))}",
            near is null ? "Remove it: nothing reads it." : $"Did you mean {parent}:{near}?");
    }
}
