using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Keeps state over compilations: it reports each name once and never again.</summary>
internal sealed class ForgetfulAnalyzer : SampleAnalyzer
{
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    protected override void Analyze(SymbolAnalysisContext context)
    {
        if (_seen.TryAdd(context.Symbol.Name, true))
        {
            base.Analyze(context);
        }
    }
}
