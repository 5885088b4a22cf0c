using System.Text;
using PlatformSdk.Analyzers.Json;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Files;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Governance;

/// <summary>The repository's waivers file or ratchet: where it is or belongs, what it says, and how it is changed.</summary>
internal sealed class GovernedFile
{
    // A byte order mark stays in the text, so that it is written back.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private GovernedFile(string path, string? text) => (Path, Text) = (path, text);

    public string Path { get; }

    /// <summary>The content; <see langword="null"/> where there is no file yet.</summary>
    public string? Text { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder that paths in the file start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The nearest one above, as the build finds it; else where it belongs, beside <c>.git</c>.</summary>
    public static GovernedFile Find(string directory, string name)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, name);
            if (File.Exists(path))
            {
                return new GovernedFile(path, Decode(path, File.ReadAllBytes(path)));
            }
        }

        return new GovernedFile(System.IO.Path.Combine(SourceRoot.Of(directory).Folder, name), null);
    }

    /// <summary>Changes the file's text, whatever another process has written to it since it was read.</summary>
    /// <param name="change">From the text, empty where there is no file, to the new one; <see langword="null"/> leaves the file alone.</param>
    /// <param name="time">The clock of waiting for the other process.</param>
    /// <param name="cancellationToken">Leaves the file as it was.</param>
    /// <returns>Whether it was written.</returns>
    public Task<bool> UpdateAsync(Func<string, string?> change, TimeProvider time, CancellationToken cancellationToken) => AtomicFile.UpdateAsync(
        Path,
        content => change(content is null ? "" : Decode(Path, content)) is { } text ? Strict.GetBytes(text) : null,
        time,
        cancellationToken);

    /// <summary>A mistake in the file, as a command that needs the file ends with it.</summary>
    public static ToolException Refusal(string path, string text, IReadOnlyList<TextFault> faults) => ToolException.CouldNotMeasure(new ToolError(
        PlaceOf(path, new GovernanceText(text), faults[0].Start),
        faults[0].Message,
        "a file as its JSON Schema describes it",
        faults.Count == 1 ? "Mend it there; nothing was changed." : $"Mend it there and in {faults.Count - 1} more places, which 'platform waivers verify' or 'platform ratchet verify' lists; nothing was changed."));

    /// <summary>File, line and column, as compilers print them.</summary>
    public static string PlaceOf(string path, GovernanceText text, int position)
    {
        var region = text.RegionOf(position);
        return FormattableString.Invariant($"{System.IO.Path.GetFileName(path)}({region.StartLine},{region.StartColumn})");
    }

    private static string Decode(string path, byte[] content)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            throw ToolException.CouldNotMeasure(new ToolError(
                path, $"byte {exception.Index} is no UTF-8", "a text file in UTF-8", "Save it as UTF-8; nothing was changed."));
        }
    }
}
