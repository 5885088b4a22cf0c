using System.Globalization;

namespace PlatformSdk.Tool.Configuration;

/// <summary>
/// What a service finds in its configuration, from the weakest source to the strongest, as far as it stands in files and
/// in the environment. The command line and code cannot be seen from here.
/// </summary>
internal sealed class ServiceConfiguration(IReadOnlyList<ConfiguredValue> values)
{
    public static readonly ServiceConfiguration Empty = new([]);

    private const string Development = "Development";

    /// <summary>Every value, the weakest first.</summary>
    public IReadOnlyList<ConfiguredValue> Values { get; } = values;

    /// <param name="directory">The content root: the folder of the project.</param>
    /// <param name="environmentName">Which <c>appsettings.{name}.json</c> counts.</param>
    /// <param name="userSecretsId">The project's property <c>UserSecretsId</c>; counts in Development only.</param>
    /// <param name="environment">Its variables count.</param>
    public static ServiceConfiguration Read(string directory, string environmentName, string userSecretsId, ToolEnvironment environment)
    {
        string[] files = ["appsettings.json", $"appsettings.{environmentName}.json"];
        var values = files.SelectMany(file => JsonSettingsFile.Read(Path.Combine(directory, file), file)).ToList();
        if (userSecretsId.Length > 0 && environmentName.Equals(Development, StringComparison.OrdinalIgnoreCase))
        {
            values.AddRange(JsonSettingsFile.Read(SecretsFile(userSecretsId, environment), "user secrets"));
        }

        values.AddRange(environment.Variables
            .Select(static variable => new ConfiguredValue(
                variable.Key.Replace("__", ":", StringComparison.Ordinal), variable.Value, "environment variable", variable.Key))
            .OrderBy(static value => value.Key, StringComparer.OrdinalIgnoreCase));
        return new ServiceConfiguration(values);
    }

    /// <summary>The values of a key and of the list or section below it, the weakest first.</summary>
    public IEnumerable<ConfiguredValue> At(string key) => Values.Where(value =>
        value.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || value.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>The value that the service gets, a list joined by commas; <see langword="null"/> where nothing is set.</summary>
    public string? Effective(string key) => Combine(key, At(key));

    /// <summary>Sources are merged key by key, also the places of a list: a shorter list of a stronger source leaves the rest of a longer one.</summary>
    public static string? Combine(string key, IEnumerable<ConfiguredValue> values)
    {
        var merged = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            merged[value.Key] = value.Value;
        }

        if (merged.GetValueOrDefault(key) is { } text)
        {
            return text;
        }

        merged.Remove(key);
        return merged.Count == 0 ? null : string.Join(", ", merged.OrderBy(item => IndexOf(item.Key)).Select(static item => item.Value));
    }

    private static int IndexOf(string key) =>
        int.TryParse(key.AsSpan(key.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;

    private static string SecretsFile(string id, ToolEnvironment environment) => environment.Variables.GetValueOrDefault("APPDATA") is { Length: > 0 } appData
        ? Path.Combine(appData, "Microsoft", "UserSecrets", id, "secrets.json")
        : Path.Combine(environment.Variables.GetValueOrDefault("HOME", ""), ".microsoft", "usersecrets", id, "secrets.json");
}
