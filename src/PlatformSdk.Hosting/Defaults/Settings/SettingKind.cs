namespace PlatformSdk.Hosting.Defaults.Settings;

/// <summary>How a setting is written in a configuration file.</summary>
internal enum SettingKind
{
    Flag,
    Integer,
    Duration,
    Choice,
    Text,
    List,
}
