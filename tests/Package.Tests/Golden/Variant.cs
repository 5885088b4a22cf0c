namespace Package.Tests.Golden;

/// <summary>The corpus service under one pin with one version of the packages.</summary>
internal sealed record Variant(string Name, string Baseline, string PackageVersion)
{
    public string Project => $"{Name}/Corpus-{Name}.csproj";

    public string MistakesProject => $"{Name}-mistakes/Mistakes-{Name}.csproj";
}
