using System.Globalization;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>A run of text, or a hole: its name or number, and what follows that.</summary>
internal sealed record TextPart(string Text, string? Hole, string Suffix)
{
    /// <summary>The number of a hole that has one for a name.</summary>
    public int? Position => int.TryParse(Hole, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
}
