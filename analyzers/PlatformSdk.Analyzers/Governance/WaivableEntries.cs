using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Rules;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>
/// What can be waived, as the compiler knows it: the rules from their list, the defaults, which are no part of the
/// analyzers, from the pin's severity file.
/// </summary>
internal sealed class WaivableEntries : IWaivable
{
    /// <summary>The key in the severity file: <c>Health:184|Telemetry:184</c>.</summary>
    public const string DefaultsKey = "platform_defaults";

    private readonly Dictionary<string, int> limits = new(StringComparer.Ordinal);

    public WaivableEntries(AnalyzerConfigOptions options)
    {
        foreach (var rule in AllRules.Waivable)
        {
            limits.Add(rule.Entry.Id, rule.Entry.MaximalWaiverDays);
        }

        Text = options.TryGetValue(DefaultsKey, out var defaults) ? defaults : string.Empty;
        foreach (var item in Text.Split(['|'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split(':');
            if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            {
                limits[parts[0].Trim()] = days;
            }
        }
    }

    /// <summary>The defaults as the severity file names them.</summary>
    public string Text { get; }

    public IEnumerable<string> Names => limits.Keys;

    public int? LimitOf(string rule) => limits.TryGetValue(rule, out var days) ? days : null;
}
