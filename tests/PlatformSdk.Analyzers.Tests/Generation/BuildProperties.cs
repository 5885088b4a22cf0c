using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Generation;

/// <summary>Build properties as the compiler gets them: read from a global configuration file by the compiler's own parser.</summary>
internal sealed class BuildProperties : AnalyzerConfigOptionsProvider
{
    private BuildProperties(AnalyzerConfigOptions global) => GlobalOptions = global;

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public static BuildProperties Of(params (string Name, string Value)[] properties)
    {
        var file = "is_global = true\n" + string.Concat(properties.Select(one => $"build_property.{one.Name} = {one.Value}\n"));
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(file, "/generated.editorconfig")));
        return new BuildProperties(new Options(set.GlobalConfigOptions.AnalyzerOptions));
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
