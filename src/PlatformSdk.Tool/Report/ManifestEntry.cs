namespace PlatformSdk.Tool.Report;

/// <summary>An entry in a manifest.</summary>
/// <param name="Id">The default or the rule.</param>
/// <param name="Kind"><c>default</c> or <c>rule</c>.</param>
/// <param name="Owner">The team that answers for it.</param>
/// <param name="Stage">How far it has come under the baseline that counts for it.</param>
/// <param name="State">Of a default <c>on</c>, <c>report</c> or <c>off</c>, of a rule <c>error</c>, <c>warning</c> or <c>none</c>.</param>
/// <param name="Origin">Where that comes from.</param>
/// <param name="Revision">Of a rule, what revision of its detection.</param>
/// <param name="Overrides">The settings that are not the baseline's.</param>
internal sealed record ManifestEntry(
    string Id, string Kind, string Owner, string Stage, string State, string Origin, int? Revision, IReadOnlyList<ManifestOverride> Overrides);
