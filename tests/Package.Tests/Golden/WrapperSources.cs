namespace Package.Tests.Golden;

/// <summary>A library of an organisation that was built against the released packages, and a service on the current ones that uses it.</summary>
internal static class WrapperSources
{
    public const string Service = "wrapped/Wrapped.csproj";

    private const string Library = "Contoso.Platform/Contoso.Platform.csproj";

    public static IReadOnlyList<string> Projects { get; } = [Service, Library];

    public static IReadOnlyList<(string Path, string Content)> Files(string current, string released) =>
    [
        (Library, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <PackageReference Include="PlatformSdk" Version="{released}" />
              </ItemGroup>
            </Project>
            """),
        ("Contoso.Platform/ContosoDefaults.cs", """
            using System.Collections.Generic;
            using System.Reflection;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Options;
            using PlatformSdk.Hosting.Baselines;
            using PlatformSdk.Hosting.Health;
            using PlatformSdk.Hosting.StartupReport;
            using PlatformSdk.SecurityHeaders;

            namespace Contoso.Platform;

            public static class ContosoDefaults
            {
                public static WebApplicationBuilder AddContoso(this WebApplicationBuilder builder, Assembly service)
                {
                    builder.Services.Configure<SecurityHeadersOptions>(options => options.CrossOriginResourcePolicy = CrossOriginResourcePolicy.SameSite);
                    return PlatformSdk.PlatformDefaults.Apply(builder, new PlatformApp
                    {
                        Assembly = service,
                        Baseline = "2026.1",
                        Layers = [new PlatformLayer("Contoso.Platform", new Dictionary<string, string> { ["Health:CacheDuration"] = "00:00:07" })],
                    });
                }

                public static HostApplicationBuilder AddContosoWorker(this HostApplicationBuilder builder, Assembly service) =>
                    PlatformSdk.Hosting.PlatformDefaults.Apply(builder, new PlatformApp { Assembly = service, Baseline = "2026.1" });

                public static string Describe(System.IServiceProvider services)
                {
                    var report = services.GetRequiredService<PlatformReport>();
                    var health = services.GetRequiredService<IOptions<HealthOptions>>().Value;
                    return $"{report.Service} {report.Baseline} {report.Defaults[0].State} {health.CheckTimeout} {health.CacheDuration}";
                }
            }
            """),
        (Service, ServiceSources.Web("""
              <PropertyGroup><PlatformBaseline>2026.1</PlatformBaseline></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Contoso.Platform/Contoso.Platform.csproj" /></ItemGroup>
            """).Replace("$(PackedVersion)", current, StringComparison.Ordinal)),
        ("wrapped/Program.cs", """
            using Contoso.Platform;

            var worker = Host.CreateApplicationBuilder(args).AddContosoWorker(typeof(Program).Assembly).Build();
            var builder = WebApplication.CreateBuilder(args);
            builder.AddContoso(typeof(Program).Assembly);
            var app = builder.Build();
            app.MapGet("/", () => ContosoDefaults.Describe(app.Services) + " | " + ContosoDefaults.Describe(worker.Services));
            app.Run();
            """),
    ];
}
