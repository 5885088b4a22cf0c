using System.Security.Cryptography;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Files;

/// <summary>
/// The right to change one file, for one process at a time: a file beside it that is locked, not one that merely exists,
/// so that a process that was killed leaves nothing that stops the next.
/// </summary>
internal sealed class FileLock : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _path;
    private readonly FileStream _file;

    private FileLock(string path, FileStream file) => (_path, _file) = (path, file);

    public static async Task<FileLock> TakeAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var lockPath = path + ".lock";
        var start = time.GetTimestamp();
        while (true)
        {
            var taken = TryTake(lockPath);
            if (taken is not null)
            {
                return taken;
            }

            if (time.GetElapsedTime(start) > Patience)
            {
                throw ToolException.CouldNotMeasure(new ToolError(
                    path, $"another process has been writing it for {Patience.TotalSeconds:0} seconds", $"that {lockPath} is not in use", "Let the other process end, then try again."));
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public void Dispose()
    {
        // Deleted while it is still locked: afterwards it could be the next owner's. Windows deletes no file that is open.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(_path);
        }

        _file.Dispose();
        if (OperatingSystem.IsWindows())
        {
            DeleteIfUnused(_path);
        }
    }

    private static FileLock? TryTake(string lockPath)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (!IsStillAt(lockPath, file))
            {
                return null;
            }

            var taken = new FileLock(lockPath, file);
            file = null;
            return taken;
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows())
        {
            // A lock file that is just being deleted.
            return null;
        }
        finally
        {
            file?.Dispose();
        }
    }

    // Between opening and locking it, its last owner may have deleted it, and someone else made and locked a new one.
    private static bool IsStillAt(string lockPath, FileStream file)
    {
        var mark = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue / 4));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(lockPath) == mark;
    }

    private static void DeleteIfUnused(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
            // The next owner has it, and deletes it.
        }
        catch (UnauthorizedAccessException)
        {
            // The next owner is deleting it.
        }
    }
}
