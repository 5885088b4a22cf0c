using System.Text.RegularExpressions;

namespace PlatformSdk.Tool.Sarif;

/// <summary>What suppresses a diagnostic: text in the source, or suppressors with the ids of their descriptors.</summary>
/// <param name="Kind">How it is suppressed.</param>
/// <param name="Justification">The reason that an attribute gives.</param>
/// <param name="SuppressorIds">The ids of the suppression descriptors; empty for one in source.</param>
internal sealed partial record CompilerSuppression(SuppressionKind Kind, string? Justification, IReadOnlyList<string> SuppressorIds)
{
    public static CompilerSuppression Of(SarifSuppression suppression)
    {
        var type = suppression.Properties?.SuppressionType ?? "";
        var ids = SuppressorId().Matches(type).Select(id => id.Groups[1].Value).ToList();
        var kind = type switch
        {
            _ when type.StartsWith("DiagnosticSuppressor", StringComparison.Ordinal) => SuppressionKind.Suppressor,
            _ when type.StartsWith("Pragma", StringComparison.Ordinal) => SuppressionKind.Pragma,
            _ when type.StartsWith("SuppressMessage", StringComparison.Ordinal) => SuppressionKind.Attribute,
            _ => SuppressionKind.Other,
        };
        return new CompilerSuppression(kind, suppression.Justification, kind == SuppressionKind.Suppressor ? ids : []);
    }

    public override string ToString() => Kind switch
    {
        SuppressionKind.Suppressor => $"the suppressor {string.Join(", ", SuppressorIds)}",

        // The name of what the compiler says it found; nothing is disabled here.
        SuppressionKind.Pragma => "#pragma warning disable",
        SuppressionKind.Attribute => "[SuppressMessage]",
        _ => "a suppression of an unknown kind",
    };

    [GeneratedRegex(@"Suppression Id: ([^,\s}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SuppressorId();
}
