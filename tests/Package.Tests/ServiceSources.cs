using System.Xml.Linq;

namespace Package.Tests;

/// <summary>What the organisation's teams wrote, by path.</summary>
internal static class ServiceSources
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

    public static IReadOnlyList<(string Path, string Content)> Files { get; } =
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
        ("Orders.Tests/Orders.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                {Central("Microsoft.AspNetCore.Mvc.Testing")}
                {Central("Microsoft.NET.Test.Sdk")}
                {Central("xunit.runner.visualstudio")}
                {Central("xunit.v3")}
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

    public static string Solution(IEnumerable<string> projects) =>
        $"<Solution>{string.Concat(projects.Select(path => $"<Project Path=\"{path}\" />"))}</Solution>";

    /// <summary>A web service's project file, which references the one package.</summary>
    public static string Web(string more) => $"""
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

    /// <summary>A reference in the version that this repository has restored itself.</summary>
    private static string Central(string package)
    {
        var central = XDocument.Load(Path.Combine(FreshMachine.Repository, "Directory.Packages.props"));
        var version = central.Descendants("PackageVersion").Single(one => one.Attribute("Include")?.Value == package).Attribute("Version")!.Value;
        return $"""<PackageReference Include="{package}" Version="{(version.StartsWith("$(", StringComparison.Ordinal) ? central.Descendants(version[2..^1]).Single().Value : version)}" />""";
    }
}
