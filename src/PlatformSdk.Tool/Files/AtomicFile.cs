using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Files;

/// <summary>
/// The one place that writes files: a reader sees the old content or the new one, a cancelled write leaves the old one,
/// and of two processes that change a file at once neither loses what the other wrote.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Changes a file by its content, which is <see langword="null"/> where there is no file.</summary>
    /// <param name="path">The file; a symbolic link stays one.</param>
    /// <param name="change">The new content, or <see langword="null"/> to leave the file as it is. Runs under the lock.</param>
    /// <param name="time">The clock of waiting for the lock.</param>
    /// <param name="cancellationToken">Ends the waiting, and the writing before the file is replaced.</param>
    /// <returns>Whether the file was written.</returns>
    public static async Task<bool> UpdateAsync(string path, Func<byte[]?, byte[]?> change, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var target = TargetOf(Path.GetFullPath(path));
            using var turn = await FileLock.TakeAsync(target, time, cancellationToken);
            var before = File.Exists(target) ? await File.ReadAllBytesAsync(target, cancellationToken) : null;
            if (change(before) is not { } after || (before is not null && after.AsSpan().SequenceEqual(before)))
            {
                return false;
            }

            await ReplaceAsync(target, after, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.CouldNotMeasure(new ToolError(
                path, "it cannot be written: " + exception.Message, "a file in a folder that exists and that you may write to", "Make the folder, or change its permissions."));
        }
    }

    /// <summary>Writes a file, whatever was in it.</summary>
    public static Task WriteAsync(string path, byte[] content, TimeProvider time, CancellationToken cancellationToken) =>
        UpdateAsync(path, _ => content, time, cancellationToken);

    private static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static async Task ReplaceAsync(string target, byte[] content, CancellationToken cancellationToken)
    {
        // Beside the target: a file can be renamed only within one file system.
        var draft = $"{target}.{Guid.NewGuid():n}.writing";
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(content, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
