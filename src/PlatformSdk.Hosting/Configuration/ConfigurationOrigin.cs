using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace PlatformSdk.Hosting.Configuration;

/// <summary>Tells in an operator's words where a configuration value came from.</summary>
internal static class ConfigurationOrigin
{
    public static string Of(IConfiguration configuration, IConfigurationSection section) =>
        section.Value is null
            ? section.GetChildren().Select(child => Of(configuration, child)).FirstOrDefault() ?? Unknown
            : Of(configuration, section.Path);

    private static string Of(IConfiguration configuration, string key)
    {
        if (configuration is not IConfigurationRoot root)
        {
            return Unknown;
        }

        // The last provider that knows the key is the one whose value counts.
        foreach (var provider in root.Providers.Reverse())
        {
            if (provider.TryGet(key, out _))
            {
                return Describe(provider, key);
            }
        }

        return Unknown;
    }

    private const string Unknown = "configuration";

    private static string Describe(IConfigurationProvider provider, string key) => provider switch
    {
        ChainedConfigurationProvider { Configuration: { } inner } => Of(inner, key),
        FileConfigurationProvider { Source.Path: { } path } => path,
        EnvironmentVariablesConfigurationProvider => "environment variable " + key.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal),
        CommandLineConfigurationProvider => "command line --" + key,
        MemoryConfigurationProvider => "in-memory configuration",
        _ => provider.ToString() ?? provider.GetType().Name,
    };
}
