using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Hosting.Defaults.Settings;

/// <summary>Reads a value as it stands in configuration; <see langword="false"/> where it is of another type.</summary>
internal delegate bool SettingReader<TValue>(IConfigurationSection section, [MaybeNullWhen(false)] out TValue value);
