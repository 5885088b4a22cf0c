namespace PlatformSdk.Hosting.Baselines;

/// <summary>Settings that an organisation's package gives every service that references it: the build items <c>PlatformSetting</c>.</summary>
/// <param name="Name">The package, as reports name it.</param>
/// <param name="Settings">Setting by key, without the leading <c>Platform:</c>: <c>Health:CacheDuration</c> to <c>00:00:10</c>.</param>
public sealed record PlatformLayer(string Name, IReadOnlyDictionary<string, string> Settings);
