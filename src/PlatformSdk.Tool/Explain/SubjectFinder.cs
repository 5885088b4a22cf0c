using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Explain;

/// <summary>Finds what a name stands for. Case does not count, as it does not in configuration.</summary>
internal static class SubjectFinder
{
    private const string Section = "Platform:";

    /// <param name="catalog">Where to look.</param>
    /// <param name="name">An id, a room, or a key: with or without <c>Platform:</c>, with the double underscores of a variable, of one place of a list.</param>
    public static Subject Find(CatalogDocument catalog, string name)
    {
        var asked = name.Trim().Replace("__", ":", StringComparison.Ordinal);
        var key = asked.StartsWith(Section, StringComparison.OrdinalIgnoreCase) ? asked : Section + asked;
        return catalog.Find(key[Section.Length..]) is { } entry ? new Subject(entry, null)
            : Setting(catalog, key) ?? Setting(catalog, WithoutIndex(key)) ?? throw Unknown(catalog, name);
    }

    /// <summary>Every name that can be asked for, as the catalogue writes it.</summary>
    public static IEnumerable<string> Names(CatalogDocument catalog) =>
        catalog.Entries.SelectMany(static entry => entry.Options.Select(static option => option.Key).Prepend(entry.Id));

    private static Subject? Setting(CatalogDocument catalog, string key) => catalog.Entries
        .SelectMany(static entry => entry.Options.Select(option => new Subject(entry, option)))
        .FirstOrDefault(subject => subject.Name.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static string WithoutIndex(string key)
    {
        var last = key.LastIndexOf(':');
        return key.Length > last + 1 && key[(last + 1)..].All(char.IsAsciiDigit) ? key[..last] : key;
    }

    private static ToolException Unknown(CatalogDocument catalog, string name)
    {
        var names = Names(catalog).ToList();
        var near = DidYouMean.Find(name, names) ?? DidYouMean.Find(Section + name, names);
        return ToolException.Usage(new ToolError(
            name,
            "the catalogue has no rule, room or configuration key of that name",
            near is null ? "an id such as PLAT1001, a room such as Health, or a key such as Platform:Health:CacheDuration" : $"'{near}', perhaps",
            near is null ? "platform explain lists all of them." : $"platform explain {near}"));
    }
}
