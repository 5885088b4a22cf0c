namespace PlatformSdk.Tool.Sarif;

/// <summary>One diagnostic in a compiler's log.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>, after all configuration.</param>
/// <param name="Message">The message.</param>
/// <param name="Path">The file as the compiler named it, as a path where it is a file of this machine; <see langword="null"/> for a finding without a place.</param>
/// <param name="Region">Where in the file.</param>
/// <param name="Suppression">What suppresses it, if anything.</param>
/// <param name="Properties">What the analyzer says besides.</param>
internal sealed record CompilerResult(
    string Rule,
    string Level,
    string Message,
    string? Path,
    SarifRegion? Region,
    CompilerSuppression? Suppression,
    IReadOnlyDictionary<string, string?> Properties);
