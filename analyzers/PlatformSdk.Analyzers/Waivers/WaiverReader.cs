using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Reads the waivers out of JSON, by the same rules as <c>docs/schemas/platform.waivers.schema.json</c>.</summary>
internal sealed class WaiverReader(IWaivable waivable)
{
    public const int ShortestReason = 20;

    private static readonly string[] RootKeys = ["$schema", "waivers"];
    private static readonly string[] WaiverKeys = ["id", "rule", "kind", "scope", "reason", "owner", "approvedBy", "tracking", "created", "expires"];
    private static readonly string[] ScopeKeys = ["project", "path", "symbol"];

    private readonly List<TextFault> faults = [];
    private readonly List<Waiver> waivers = [];

    public WaiverFile Read(JsonValue root)
    {
        if (ObjectReader.Of("The waivers file", root, RootKeys, faults) is { } file)
        {
            file.OptionalText("$schema");
            if (file.Required("waivers") is { } list)
            {
                if (list.Kind == JsonKind.Array)
                {
                    foreach (var item in list.Items)
                    {
                        ReadWaiver(item);
                    }
                }
                else
                {
                    file.Note(list, "'waivers' is no array. Expected [ … ] with a waiver in each place.");
                }
            }
        }

        return new(waivers, [.. faults.OrderBy(fault => fault.Start)]);
    }

    private void ReadWaiver(JsonValue item)
    {
        if (ObjectReader.Of("A waiver", item, WaiverKeys, faults) is not { } reader)
        {
            return;
        }

        var id = Checked(reader, "id", IsId, "W- and four or more digits, such as W-0017");
        var rule = ReadRule(reader);
        var kind = Checked(reader, "kind", text => WaiverKinds.All.Contains(text, StringComparer.Ordinal), string.Join(", ", WaiverKinds.All));
        var scope = reader.Required("scope") is { } place ? ReadScope(place) : null;
        var reason = Checked(reader, "reason", text => text.Trim().Length >= ShortestReason, $"{ShortestReason} characters or more that say why the service cannot comply");
        var owner = reader.RequiredText("owner");
        var approvedBy = reader.OptionalText("approvedBy");
        var tracking = reader.OptionalText("tracking");
        var created = ReadDay(reader, "created");
        var expires = ReadDay(reader, "expires");
        if (created > expires)
        {
            reader.Note(reader.Required("expires")!, $"The waiver ends on {Day(expires)}, before it was created on {Day(created)}. Give it a later end.");
        }

        if (id is not null && rule is not null && kind is not null && scope is not null && reason is not null && owner is not null && created is { } start && expires is { } end)
        {
            waivers.Add(new()
            {
                Id = id, Rule = rule, Kind = kind, Scope = scope, Reason = reason, Owner = owner, ApprovedBy = approvedBy, Tracking = tracking,
                Created = start, Expires = end, Start = item.Start, End = item.End,
            });
        }
    }

    private WaiverScope? ReadScope(JsonValue place)
    {
        if (ObjectReader.Of("A scope", place, ScopeKeys, faults) is not { } reader)
        {
            return null;
        }

        var project = reader.RequiredText("project");
        var path = Checked(reader, "path", PathPattern.IsValid, "a path from the folder of this file, with / and without .., such as src/Legacy/**", required: false);
        var symbol = Checked(reader, "symbol", IsSymbol, "a documentation comment id, such as T:Payments.Legacy.Gate or M:Payments.Gate.Open(System.String)", required: false);
        return project is null ? null : new(project, path, symbol);
    }

    private string? ReadRule(ObjectReader reader)
    {
        var rule = reader.RequiredText("rule");
        if (rule is not null && waivable.LimitOf(rule) is null)
        {
            var near = waivable.Names.FirstOrDefault(name => string.Equals(name, rule.Trim(), StringComparison.OrdinalIgnoreCase));
            reader.Note(reader.Required("rule")!, $"'{rule}' is no rule and no default that can be waived.{(near is null ? string.Empty : $" Did you mean '{near}'?")} Expected an id of the catalogue, such as PLAT1001; governance rules (PLAT9xxx) have no waiver.");
            return null;
        }

        return rule;
    }

    private static DateTime? ReadDay(ObjectReader reader, string key) =>
        Checked(reader, key, text => TryReadDay(text, out _), "a day as yyyy-MM-dd, such as 2026-11-30") is { } text && TryReadDay(text, out var day) ? day : null;

    /// <summary>A day as ISO 8601 writes it, and nothing else.</summary>
    public static bool TryReadDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string? Checked(ObjectReader reader, string key, Func<string, bool> isValid, string expected, bool required = true)
    {
        var text = required ? reader.RequiredText(key) : reader.OptionalText(key);
        if (text is null || isValid(text))
        {
            return text;
        }

        reader.Note(reader.Optional(key)!, $"'{key}' is '{text}'. Expected {expected}.");
        return null;
    }

    private static bool IsId(string text) => Regex.IsMatch(text, @"^W-[0-9]{4,9}\z", RegexOptions.CultureInvariant);

    private static bool IsSymbol(string text) => Regex.IsMatch(text, @"^[NTMPFE]:\S(.*\S)?\z", RegexOptions.CultureInvariant);

    private static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
