using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>What every project of one test has in common, before and after a fix.</summary>
internal sealed record ProjectSettings
{
    public required ImmutableArray<MetadataReference> References { get; init; }

    public required string GlobalUsings { get; init; }

    /// <summary>What MSBuild makes visible to analyzers: <c>build_property.*</c>.</summary>
    public required ImmutableSortedDictionary<string, string> BuildProperties { get; init; }

    public required ImmutableDictionary<string, ReportDiagnostic> DiagnosticOptions { get; init; }

    public string GlobalConfig =>
        "is_global = true\n" + string.Concat(BuildProperties.Select(property => $"build_property.{property.Key} = {property.Value}\n"));
}
