using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Health;

/// <summary>Finds tags and probes that select no check: such a probe would answer Healthy whatever happens.</summary>
internal static class TagMistakes
{
    public static IEnumerable<SettingCheck> Find(
        HealthOptions options, IReadOnlyList<PlatformSetting<HealthOptions>> settings, ICollection<HealthCheckRegistration> registrations)
    {
        var baseline = new HealthOptions();
        return FindIn(HealthProbe.Live, options.LiveTags, baseline.LiveTags)
            .Concat(FindIn(HealthProbe.Ready, options.ReadyTags, baseline.ReadyTags))
            .Concat(FindIn(HealthProbe.Startup, options.StartupTags, baseline.StartupTags));

        IEnumerable<SettingCheck> FindIn(HealthProbe probe, IList<string> tags, IList<string> known)
        {
            var setting = settings.First(setting => setting.Name == probe + "Tags");
            var mistake = FindUnused(tags, known, registrations) ?? FindEmpty(options, probe, registrations);
            return mistake is null ? [] : [new SettingCheck(setting, setting.Show(options), null, true, mistake)];
        }
    }

    // The host's own checks have every tag that is configured, so only the service's say whether one is right.
    private static string? FindUnused(IList<string> tags, IList<string> known, ICollection<HealthCheckRegistration> registrations)
    {
        var used = registrations
            .Where(static registration => !HostCheck.IsBehind(registration))
            .SelectMany(static registration => registration.Tags)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in tags)
        {
            if (!used.Contains(tag) && !known.Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                return DidYouMean.Find(tag, used.Concat(known)) is { } near
                    ? $"No check has the tag '{tag}'. Did you mean '{near}'?"
                    : $"No check has the tag '{tag}': give it to one, or remove it here.";
            }
        }

        return null;
    }

    private static string? FindEmpty(HealthOptions options, HealthProbe probe, ICollection<HealthCheckRegistration> registrations) =>
        registrations.Any(registration => HealthGroups.Includes(options, probe, registration))
            ? null
            : $"No check counts for the probe '{probe}', which would answer Healthy whatever happens: give one of its tags to a check.";
}
