using System.Globalization;
using System.Text;
using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Waivers;

/// <summary>A waiver that is to be written: valid as it is, so that it works at once, and for people to complete.</summary>
internal sealed class WaiverDraft
{
    /// <summary>How long a draft lasts unless its rule allows less: a quarter.</summary>
    public const int Days = 90;

    /// <summary>What stands as the reason until somebody gives one.</summary>
    public const string ReasonToGive = "draft: say here why the service cannot comply yet";

    public required string Rule { get; init; }

    public string Kind { get; init; } = WaiverKinds.Exception;

    public required WaiverScope Scope { get; init; }

    public string Reason { get; init; } = ReasonToGive;

    public required string Owner { get; init; }

    public string? ApprovedBy { get; init; }

    public string? Tracking { get; init; }

    public required DateTime Created { get; init; }

    public required DateTime Expires { get; init; }

    /// <summary>The last day of a draft for a rule that may be waived for so long.</summary>
    public static DateTime EndFor(DateTime created, int? limit) => created.AddDays(Math.Min(Days, limit ?? Days));

    /// <summary>The entry, without indentation and with single line feeds.</summary>
    public string ToJson(string id)
    {
        var json = new StringBuilder("{\n");
        Member("id", id);
        Member("rule", Rule);
        Member("kind", Kind);
        json.Append("  \"scope\": { \"project\": ").Append(JsonText.Quote(Scope.Project));
        Part("path", Scope.Path);
        Part("symbol", Scope.Symbol);
        json.Append(" },\n");
        Member("reason", Reason);
        Member("owner", Owner);
        Member("approvedBy", ApprovedBy);
        Member("tracking", Tracking);
        Member("created", Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return json.Append("  \"expires\": ").Append(JsonText.Quote(Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Append("\n}").ToString();

        void Member(string key, string? value) => _ = value is null ? json : json.Append("  ").Append(JsonText.Quote(key)).Append(": ").Append(JsonText.Quote(value)).Append(",\n");

        void Part(string key, string? value) => _ = value is null ? json : json.Append(", ").Append(JsonText.Quote(key)).Append(": ").Append(JsonText.Quote(value));
    }
}
