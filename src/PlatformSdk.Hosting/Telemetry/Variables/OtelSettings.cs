using System.Globalization;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Hosting.Configuration;

namespace PlatformSdk.Hosting.Telemetry.Variables;

/// <summary>The OpenTelemetry variables of this host, from its environment or any other source of configuration.</summary>
internal sealed class OtelSettings(IConfiguration configuration)
{
    private static readonly Dictionary<string, OtelVariable> ByName = OtelVariables.All.ToDictionary(static variable => variable.Name, StringComparer.Ordinal);

    public bool Disabled => Value(OtelVariables.SdkDisabled) is { } value && bool.Parse(value);

    /// <summary>What is wrong, a sentence or two for each variable.</summary>
    public IEnumerable<string> Mistakes =>
        from variable in OtelVariables.All
        let value = configuration[variable.Name]
        where !string.IsNullOrWhiteSpace(value) && !variable.Accepts(value)
        select $"{variable.Name} is {(variable.IsSecret ? "not well-formed (its value is hidden)" : $"'{WithoutCredentials(value)}'")}, from {ConfigurationOrigin.Of(configuration, configuration.GetSection(variable.Name))}. Expected: {variable.Expected}. Now: {variable.Otherwise(value)}.";

    /// <summary>A well-formed value; <see langword="null"/> where there is none.</summary>
    public string? Value(string name)
    {
        var value = configuration[name];
        return string.IsNullOrWhiteSpace(value) || !ByName[name].Accepts(value) ? null : value.Trim();
    }

    public int? Number(string name) => Value(name) is { } value ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public bool Is(string name, string value) => string.Equals(Value(name), value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A list of headers as it stands, of which the well-formed part can be used.</summary>
    public string? Raw(string name) => string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];

    // A URL that is mistyped may carry a user and a password all the same.
    private static string WithoutCredentials(string value)
    {
        var at = value.LastIndexOf('@');
        var start = value.IndexOf("//", StringComparison.Ordinal) + 2;
        return at > start && start >= 2 ? $"{value[..start]}(hidden){value[at..]}" : value;
    }
}
