using System.Text.RegularExpressions;

namespace House.Tests.Layout;

public sealed partial class CleanlinessTests
{
    private static readonly string[] TextEndings = [".cs", ".csproj", ".props", ".targets", ".md", ".json", ".yml", ".config", ".sln", ".globalconfig", ".proto", ".http", ""];

    [Fact]
    public void No_path_of_a_machine_and_no_registry_host_is_committed() => Assert.DoesNotContain(Lines(), line => Machine().IsMatch(line));

    [Fact]
    public void Nothing_waits() => Assert.DoesNotContain(Lines(), line => Waiting().IsMatch(line));

    [Fact]
    public void Suppressions_give_their_reason()
    {
        var lines = Repository.Read(".editorconfig").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].EndsWith("severity = none", StringComparison.Ordinal))
            {
                var above = lines[i - 1];
                Assert.True(above.StartsWith('#') || above.EndsWith("severity = none", StringComparison.Ordinal), $".editorconfig:{i + 1} has no reason above it.");
            }
        }

        Assert.DoesNotContain(Repository.Files("src", "*.cs").Concat(Repository.Files("analyzers", "*.cs")), file => Pragma().IsMatch(Repository.Read(file)));
    }

    // Its generator writes the classes of a compilation in no fixed order, so two builds of the same commit would differ.
    [Fact]
    public void A_package_logs_without_the_message_generator() => Assert.DoesNotContain(
        Repository.Files("src", "*.cs"), file => Repository.Read(file).Contains("[LoggerMessage", StringComparison.Ordinal));

    private static IEnumerable<string> Lines() =>
        Repository.Files(".")
            .Where(file => TextEndings.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != "packages.lock.json")
            .SelectMany(file => Repository.Read(file).Split('\n').Select((line, number) => $"{file}:{number + 1}: {line}"));

    [GeneratedRegex(@"^\s*#pragma warning", RegexOptions.Multiline)]
    private static partial Regex Pragma();

    // Split, so that this file does not find itself.
    [GeneratedRegex(@"(^|[^A-Za-z0-9.:])/(tmp|work|root|" + "farm" + @"|home)/[A-Za-z0-9._-]+|https?://[a-z.-]*(nuget|npmjs|debian)[.][a-z]+")]
    private static partial Regex Machine();

    [GeneratedRegex(@"NotImplemented" + @"Exception|\bTO" + @"DO\b|\bFIX" + @"ME\b|\bHA" + @"CK\b|Thread[.]Sle" + "ep")]
    private static partial Regex Waiting();
}
