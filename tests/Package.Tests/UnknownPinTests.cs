namespace Package.Tests;

public sealed class UnknownPinTests(FreshMachine machine)
{
    private static readonly (string Project, string Pin, string Suggestion)[] Slips =
    [
        ("ZeroPadded", "2026.01", "Did you mean '2026.1'?"),
        ("Dashed", "2026-1", "Did you mean '2026.1'?"),
        ("Prefixed", "v2026.1.0", "Did you mean '2026.1'?"),
        ("Capital", "Preview", "Did you mean 'preview'?"),
        ("Latest", "latest", "There is no 'latest'"),
        ("Future", "2026.10", "Set <PlatformBaseline> to one it supports: 2026.1, preview."),
        ("Garbage", "1' == '1;#", "Set <PlatformBaseline>"),
    ];

    [Fact(Timeout = 240_000)]
    public async Task Stops_the_build_and_says_what_was_meant()
    {
        var root = machine.Folder("pins");
        foreach (var (project, pin, _) in Slips.Append(("Pinned", " 2026.1 ", "")))
        {
            var folder = machine.Folder(Path.Combine("pins", project));
            await File.WriteAllTextAsync(Path.Combine(folder, project + ".csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <PlatformBaseline>{pin}</PlatformBaseline>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="PlatformSdk.Hosting" Version="{machine.Version}" /></ItemGroup>
                </Project>
                """, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), """
                using Microsoft.Extensions.Hosting;
                Host.CreateApplicationBuilder(args).AddPlatformDefaults().Build();
                """, TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(root, "Pins.slnx"), ServiceSources.Solution(Slips.Select(slip => slip.Project).Append("Pinned").Select(name => $"{name}/{name}.csproj")), TestContext.Current.CancellationToken);
        var build = (await machine.Cli.DotnetAsync(root, "build", "Pins.slnx")).Fails();
        Assert.Equal(Slips.Length, build.Complaints.Count);
        foreach (var (project, pin, suggestion) in Slips)
        {
            var complaint = Assert.Single(build.Complaints, line => line.Contains(Path.Combine(project, project + ".csproj") + " : error PLAT9001: ", StringComparison.Ordinal));
            Assert.Contains($"'{pin}'", complaint, StringComparison.Ordinal);
            Assert.Contains(suggestion, complaint, StringComparison.Ordinal);
        }

        // The neighbour with a good pin was built, and an editor still loads one with a bad pin.
        Assert.True(EmittedCall.IsIn(Path.Combine(root, "Pinned", "bin", "Debug", "net10.0", "Pinned.dll")));
        (await machine.Cli.DotnetAsync(Path.Combine(root, "Latest"), "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")).SucceedsCleanly();
    }
}
