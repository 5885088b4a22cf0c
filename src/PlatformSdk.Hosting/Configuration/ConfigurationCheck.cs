namespace PlatformSdk.Hosting.Configuration;

/// <summary>Stands for all of the platform's configuration in the framework's validation at start.</summary>
internal sealed class ConfigurationCheck;
