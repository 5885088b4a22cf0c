namespace Orders.Worker;

/// <summary>A folder where another system drops order files; what is imported moves to its <c>done</c> folder.</summary>
internal sealed class Inbox(string path)
{
    public bool Exists => Directory.Exists(path);

    public IEnumerable<string> Waiting => Exists ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal) : [];

    public void Archive(string file)
    {
        var done = Directory.CreateDirectory(Path.Combine(path, "done"));
        File.Move(file, Path.Combine(done.FullName, Path.GetFileName(file)), overwrite: true);
    }
}
