namespace PlatformSdk.Tool.Services;

/// <summary>A setting that an organisation's package or the project itself puts on top of the baseline.</summary>
/// <param name="Layer">The package.</param>
/// <param name="Key">The key, with its leading <c>Platform:</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Place">The file that has the item.</param>
internal sealed record LayerSetting(string Layer, string Key, string Value, string Place);
