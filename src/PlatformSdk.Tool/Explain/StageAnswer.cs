namespace PlatformSdk.Tool.Explain;

/// <summary>An entry under one baseline.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Stage">How far the entry has come; <c>absent</c> before its first baseline.</param>
/// <param name="Value">The mode of a default, the severity of a rule, the value of a setting.</param>
/// <param name="Detects">What this revision of a rule detects.</param>
/// <param name="Current">Whether it is the baseline that counts here for this entry.</param>
internal sealed record StageAnswer(string Baseline, string Stage, string Value, string? Detects, bool Current);
