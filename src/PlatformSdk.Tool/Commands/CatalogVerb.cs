using System.CommandLine;
using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary>A verb about a repository's catalogue and what was released of it.</summary>
internal abstract class CatalogVerb : ToolCommand
{
    private readonly Option<string> _catalog = new("--catalog")
    {
        Description = "The catalogue that would be released next.",
        HelpName = "path",
        DefaultValueFactory = static _ => "docs/catalog.json",
    };

    private readonly Option<string> _releases = new("--releases")
    {
        Description = "The folder of released catalogues, each as <version>/catalog.json.",
        HelpName = "path",
        DefaultValueFactory = static _ => "docs/releases",
    };

    protected CatalogVerb(string name, string description, ToolEnvironment environment)
        : base(name, description, environment)
    {
        Add(_catalog);
        Add(_releases);
    }

    /// <summary>The history; the catalogue's pages are looked for below the folder to work in, as its paths say.</summary>
    protected CatalogHistory HistoryOf(ParseResult arguments) =>
        new CatalogHistory(ReleasesOf(arguments), CurrentOf(arguments)).WithPages(page => File.Exists(Path.Combine(DirectoryOf(arguments), page)));

    protected CatalogFile CurrentOf(ParseResult arguments) => Read(arguments, arguments.GetRequiredValue(_catalog), "--catalog");

    protected IReadOnlyList<CatalogRelease> ReleasesOf(ParseResult arguments)
    {
        var folder = arguments.GetRequiredValue(_releases);
        var path = Path.Combine(DirectoryOf(arguments), folder);
        return Directory.Exists(path)
            ? Readable(() => CatalogReleases.Read(path))
            : throw ToolException.Usage(new ToolError(folder, "no such folder", "the folder of released catalogues", "Run it in the repository of the catalogue, or name the folder with --releases."));
    }

    protected CatalogFile Read(ParseResult arguments, string file, string option)
    {
        var path = Path.Combine(DirectoryOf(arguments), file);
        return File.Exists(path)
            ? Readable(() => CatalogFile.Read(path, file))
            : throw ToolException.Usage(new ToolError(file, "no such file", "a catalogue", $"Run it in the repository of the catalogue, or name the file with {option}."));
    }

    private static T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CatalogUnreadableException unreadable)
        {
            throw ToolException.CouldNotMeasure(new ToolError("catalog", unreadable.Message, "a catalogue as docs/catalog.schema.json describes it", "Mend the file, or restore it as it was released."));
        }
    }
}
