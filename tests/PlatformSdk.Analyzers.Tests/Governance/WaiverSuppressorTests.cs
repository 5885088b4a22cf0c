using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Analyzers.Rules;

namespace PlatformSdk.Analyzers.Tests.Governance;

public sealed class WaiverSuppressorTests
{
    public static TheoryData<string> Waivable => [.. AllRules.Waivable.Select(rule => rule.Entry.Id)];

    [Theory]
    [MemberData(nameof(Waivable))]
    public void Suppresses_every_rule_for_a_waiver_and_for_the_ratchet(string id)
    {
        var number = id["PLAT".Length..];
        Assert.Equal(
            ["PLATR" + number, "PLATW" + number],
            new WaiverSuppressor().SupportedSuppressions.Where(one => one.SuppressedDiagnosticId == id).Select(one => one.Id).Order(StringComparer.Ordinal));

        // A suppressor reaches only what is a warning by itself.
        Assert.Equal(DiagnosticSeverity.Warning, AllRules.List.Single(rule => rule.Entry.Id == id).Descriptor.DefaultSeverity);
    }

    [Fact]
    public void Suppresses_no_rule_about_waivers() => Assert.DoesNotContain(
        new WaiverSuppressor().SupportedSuppressions, one => one.SuppressedDiagnosticId.StartsWith("PLAT9", StringComparison.Ordinal));
}
