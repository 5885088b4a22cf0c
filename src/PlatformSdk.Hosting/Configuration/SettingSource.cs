using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Hosting.Configuration;

/// <summary>A place that gives a setting a value.</summary>
internal sealed record SettingSource(IConfigurationSection Section, string Origin);
