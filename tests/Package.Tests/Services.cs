namespace Package.Tests;

/// <summary>An organisation's services, each as its own team wrote it; restored once and built once for all tests that look at them.</summary>
[CollectionDefinition(nameof(Services))]
public sealed class Services(FreshMachine machine) : IAsyncLifetime, ICollectionFixture<Services>
{
    /// <summary>A service that answers with its own report, and that a test can start in its own process.</summary>
    private const string WebProgram = """
        using PlatformSdk.Hosting.StartupReport;

        var builder = WebApplication.CreateBuilder(args);
        builder.AddPlatformDefaults();
        var app = builder.Build();
        app.MapGet("/report", (PlatformReport report) => report.ToJson());
        app.Run();

        """;

    private static readonly (string Path, string Content)[] Files =
    [
        ("Orders/Orders.csproj", Web("""
            <PropertyGroup><PlatformBaseline>2026.1</PlatformBaseline></PropertyGroup>
            <ItemGroup>
              <InternalsVisibleTo Include="Billing" />
              <InternalsVisibleTo Include="Orders.Tests" />
              <PlatformSetting Include="StartupReport:Path" Value="Grüße %3B #1 (a=b|c).json" Layer="Contoso.Platform" />
            </ItemGroup>
            """)),
        ("Orders/Program.cs", WebProgram + "public sealed class OrdersService;"),
        ("Billing/Billing.csproj", Web("""
            <PropertyGroup><PlatformBaseline>preview</PlatformBaseline></PropertyGroup>
            <ItemGroup><ProjectReference Include="../Orders/Orders.csproj" /></ItemGroup>
            """)),
        ("Billing/Program.cs", WebProgram + "public sealed class BillingService;"),
        ("Orders.Client/Orders.Client.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Orders/Orders.csproj" /></ItemGroup>
            </Project>
            """),
        ("Orders.Client/Client.cs", "public sealed class OrdersClient { public OrdersService Service { get; } = new(); }"),
        ("Orders.Tests/Orders.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.AspNetCore.Mvc.Testing" Version="10.0.14" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
                <PackageReference Include="xunit.v3" Version="3.2.2" />
                <ProjectReference Include="../Orders/Orders.csproj;../Billing/Billing.csproj" />
              </ItemGroup>
            </Project>
            """),
        ("Orders.Tests/TwoServicesTests.cs", """
            using Microsoft.AspNetCore.Mvc.Testing;
            using Xunit;

            public sealed class TwoServicesTests
            {
                [Fact]
                public async Task Each_service_keeps_its_own_pin_in_one_process()
                {
                    await using var orders = new WebApplicationFactory<OrdersService>();
                    await using var billing = new WebApplicationFactory<BillingService>();
                    var one = await orders.CreateClient().GetAsync("/report", TestContext.Current.CancellationToken);
                    var other = await billing.CreateClient().GetAsync("/report", TestContext.Current.CancellationToken);
                    Assert.Contains("\"baseline\": \"2026.1\"", await one.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                    Assert.Contains("\"baseline\": \"preview\"", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                    Assert.Equal("nosniff", Assert.Single(one.Headers.GetValues("X-Content-Type-Options")));
                    Assert.Equal("nosniff", Assert.Single(other.Headers.GetValues("X-Content-Type-Options")));
                }
            }
            """),
        ("Unpinned/Unpinned.csproj", Web("")),
        ("Unpinned/Program.cs", WebProgram),
        ("Tool/Tool.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><PackAsTool>true</PackAsTool></PropertyGroup>
              <ItemGroup><PackageReference Include="PlatformSdk.Hosting" Version="$(PackedVersion)" /></ItemGroup>
            </Project>
            """),
        ("Tool/Program.cs", "System.Console.WriteLine();"),
        ("Worker/Worker.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <PlatformBaseline>2026.1</PlatformBaseline>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="PlatformSdk.Hosting" Version="$(PackedVersion)" /></ItemGroup>
            </Project>
            """),
        ("Worker/Program.cs", """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using PlatformSdk.Hosting.StartupReport;

            var builder = Host.CreateApplicationBuilder(args);
            builder.AddPlatformDefaults();
            using var host = builder.Build();
            await host.StartAsync();
            System.Console.WriteLine(host.Services.GetRequiredService<PlatformReport>().ToJson());
            await host.StopAsync();
            """),
    ];

    internal Cli Cli => machine.Cli;

    internal string Root => machine.Folder("services");

    /// <summary>What the one build of all of them said.</summary>
    internal CliResult Build { get; private set; } = new("", 0, "");

    public async ValueTask InitializeAsync()
    {
        foreach (var (path, content) in Files)
        {
            await WriteAsync(path, content);
        }

        await WriteAsync("Services.slnx", Solution(Files.Select(file => file.Path).Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))));
        Build = await Cli.DotnetAsync(Root, "build", "Services.slnx");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static string Solution(IEnumerable<string> projects) =>
        $"<Solution>{string.Concat(projects.Select(path => $"<Project Path=\"{path}\" />"))}</Solution>";

    /// <summary>A web service's project file, which references the one package.</summary>
    internal static string Web(string more) => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup><PackageReference Include="PlatformSdk" Version="$(PackedVersion)" /></ItemGroup>
        {more}
        </Project>
        """;

    internal string Output(string project) => Path.Combine(Root, project, "bin", "Debug", "net10.0");

    internal async Task WriteAsync(string path, string content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content.Replace("$(PackedVersion)", machine.Version, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
