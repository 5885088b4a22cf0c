using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.Configuration;

/// <summary>Finds adopted or held names that are none of this package's.</summary>
internal static class UnknownNames
{
    public static IEnumerable<ConfigurationMistake> Find(PlatformSnapshot snapshot)
    {
        var app = snapshot.Sources.App;
        return Find(snapshot, "PlatformAdopt", app.Adopted).Concat(Find(snapshot, "PlatformHold", app.Held));
    }

    private static IEnumerable<ConfigurationMistake> Find(PlatformSnapshot snapshot, string item, IReadOnlyList<string> names)
    {
        var known = snapshot.States.Select(static state => state.Default.Id).ToList();

        // Rules are adopted by the same items; the build knows those.
        foreach (var name in names.Where(name => !known.Contains(name, StringComparer.Ordinal) && !IsRule(name)))
        {
            yield return new ConfigurationMistake(
                item,
                name,
                "the project file",
                "the name of a default: " + string.Join(", ", known),
                DidYouMean.Find(name, known) is { } near ? $"Did you mean {near}?" : $"Remove the {item} item.");
        }
    }

    private static bool IsRule(string name) =>
        name.StartsWith("PLAT", StringComparison.Ordinal) && name.Length == 8 && name.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;
}
