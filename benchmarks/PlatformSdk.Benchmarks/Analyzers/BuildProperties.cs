using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Benchmarks.Analyzers;

/// <summary>What a build tells analyzers: a clean project has its pin, a dense one forgot it.</summary>
internal sealed class BuildProperties(string corpus) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(corpus == Corpus.Clean
        ? ImmutableDictionary<string, string>.Empty.Add("build_property.PlatformBaseline", "2026.1").Add("build_property.MSBuildProjectName", "Shop")
        : ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
