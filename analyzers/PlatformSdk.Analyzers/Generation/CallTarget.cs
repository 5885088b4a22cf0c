using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Generation;

/// <summary>What the compilation offers the call: an entry point counts only together with the builder it takes.</summary>
internal sealed record CallTarget(bool IsExecutable, bool HasWebBuilder, bool HasHostBuilder)
{
    public bool HasBuilder => HasWebBuilder || HasHostBuilder;

    public static CallTarget Find(Compilation compilation) => new(
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication,
        Knows(compilation, "Microsoft.AspNetCore.Builder.WebApplicationBuilder", "PlatformSdk.PlatformDefaults"),
        Knows(compilation, "Microsoft.Extensions.Hosting.HostApplicationBuilder", "PlatformSdk.Hosting.PlatformDefaults"));

    private static bool Knows(Compilation compilation, string builder, string entryPoint) =>
        compilation.GetTypeByMetadataName(builder) is not null && compilation.GetTypeByMetadataName(entryPoint) is not null;
}
