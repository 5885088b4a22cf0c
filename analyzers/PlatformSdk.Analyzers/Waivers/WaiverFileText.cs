using System.Globalization;
using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Writes into a waivers file what is added and takes out what is not needed any more; all else stays as people wrote it.</summary>
internal static class WaiverFileText
{
    /// <summary>The schema that editors complete and check the file by.</summary>
    public const string Schema = "https://raw.githubusercontent.com/platformsdk/platformsdk/main/docs/schemas/platform.waivers.schema.json";

    /// <summary>A file without a waiver.</summary>
    public const string Empty = "{\n  \"$schema\": \"" + Schema + "\",\n  \"waivers\": []\n}\n";

    /// <summary>The text with the drafts at the end of the list, under the next free ids.</summary>
    /// <returns><see langword="null"/> where the text cannot be read, so that nothing of it gets lost.</returns>
    public static string? Add(string text, IReadOnlyList<WaiverDraft> drafts)
    {
        if (ListOf(text) is not { } list)
        {
            return null;
        }

        var next = 1 + list.Items.Select(NumberOf).DefaultIfEmpty().Max();
        return JsonArrayEdit.Append(text, list, drafts.Select((draft, index) => draft.ToJson("W-" + (next + index).ToString("0000", CultureInfo.InvariantCulture))));
    }

    /// <summary>The text without the waivers of these ids.</summary>
    /// <returns><see langword="null"/> where the text cannot be read.</returns>
    public static string? Remove(string text, ICollection<string> ids) =>
        ListOf(text) is { } list ? JsonArrayEdit.Remove(text, list, item => item["id"] is { Kind: JsonKind.String } id && ids.Contains(id.Text)) : null;

    private static JsonValue? ListOf(string text) => JsonReader.Read(text).Value?["waivers"] is { Kind: JsonKind.Array } list ? list : null;

    private static int NumberOf(JsonValue item) =>
        item["id"] is { Kind: JsonKind.String } id && id.Text.StartsWith("W-", StringComparison.Ordinal)
        && int.TryParse(id.Text.TrimStart('W', '-'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
