using System.Globalization;
using System.Text;
using PlatformSdk.Tool.Files;

// Appends lines to a file, each by an update of its own, and tells of each: FileWriter <file> <name> <lines>.
var (file, name, lines) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
for (var line = 0; line < lines; line++)
{
    await AtomicFile.UpdateAsync(file, before => [.. before ?? [], .. Encoding.UTF8.GetBytes($"{name} {line}\n")], TimeProvider.System, CancellationToken.None);
    Console.WriteLine(line);
}
