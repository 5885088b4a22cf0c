using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>How an analyzer, which alone decides, tells the fix that a finding has one.</summary>
internal static class FixOffer
{
    private const string Key = "fix";

    /// <summary>Properties of a finding that the rule's fix covers.</summary>
    public static ImmutableDictionary<string, string?> Made { get; } = ImmutableDictionary<string, string?>.Empty.Add(Key, "offered");

    public static bool Covers(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(Key);
}
