using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>One setting as the host will use it.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Origin">Where it came from; <see langword="null"/> when it is the baseline's.</param>
/// <param name="IsValid">Whether it is in range.</param>
/// <param name="Contradiction">Why it cannot stand beside another value, with what to do.</param>
internal sealed record SettingCheck(PlatformSetting Setting, string Value, string? Origin, bool IsValid, string? Contradiction = null);
