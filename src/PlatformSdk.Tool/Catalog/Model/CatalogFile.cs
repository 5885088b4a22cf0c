using System.Text.Json;

namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>A catalogue and where it was read.</summary>
/// <param name="Name">How messages call it: a path, or the version that was released.</param>
/// <param name="Document">What is in it.</param>
internal sealed record CatalogFile(string Name, CatalogDocument Document)
{
    /// <summary>The newest format that is understood.</summary>
    private const int KnownVersion = 1;

    /// <exception cref="CatalogUnreadableException">The file is absent, no JSON, no catalogue, or of a newer format.</exception>
    public static CatalogFile Read(string path, string? name = null)
    {
        name ??= path;
        try
        {
            return Parse(File.ReadAllBytes(path), name);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new CatalogUnreadableException($"{name} cannot be read: {reason.Message}", reason);
        }
    }

    /// <exception cref="CatalogUnreadableException">It is no JSON, no catalogue, or of a newer format.</exception>
    public static CatalogFile Parse(ReadOnlySpan<byte> utf8, string name)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        CatalogDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(utf8.StartsWith(byteOrderMark) ? utf8[byteOrderMark.Length..] : utf8, CatalogJsonContext.Default.CatalogDocument);
        }
        catch (JsonException reason)
        {
            throw new CatalogUnreadableException(
                $"{name}({reason.LineNumber + 1},{reason.BytePositionInLine + 1}): {reason.Path} is no catalogue. {reason.Message}", reason);
        }

        if (document is not { Version: > 0, Baselines.Count: > 0, Entries.Count: > 0 } || document.Entries.Any(IsHollow))
        {
            throw new CatalogUnreadableException($"{name} is no catalogue: it needs a version, baselines and entries with their stages.");
        }

        return document.Version > KnownVersion
            ? throw new CatalogUnreadableException($"{name} is of format {document.Version}; this version of the tool reads up to {KnownVersion}. Update the tool.")
            : new CatalogFile(name, document);
    }

    // The serializer lets null into what may not be null.
    private static bool IsHollow(CatalogedEntry? entry) =>
        entry is not { Id: not null, Kind: not null, Owner: not null, Area: not null, Stages: not null, Revisions: not null, Options: not null, EdgeCases: not null }
        || entry.Stages.Any(stage => stage is not { Baseline: not null, Stage: not null })
        || entry.Revisions.Any(revision => revision is not { Baseline: not null })
        || entry.Options.Any(option => option is not { Key: not null, Default: not null })
        || entry.EdgeCases.Any(edge => edge is null);
}
