using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Hosting.Defaults.Settings;

/// <summary>A setting that knows the options it lives in.</summary>
internal abstract class PlatformSetting<TOptions>(string name) : PlatformSetting(name)
    where TOptions : class, new()
{
    /// <summary>Names the source of the value, as reports and docs give it.</summary>
    public PlatformSetting<TOptions> From(string source)
    {
        Source = source;
        return this;
    }

    /// <summary>Puts the value of a baseline in, where it differs from the floor's.</summary>
    public abstract void ApplyBaseline(TOptions options, string baseline);

    /// <summary>Reads the section into the options; <see langword="false"/>, and nothing changed, where it is of the wrong type or out of range.</summary>
    public abstract bool TryRead(TOptions options, IConfigurationSection section);

    public abstract bool IsValid(TOptions options);

    public abstract string Show(TOptions options);

    public abstract void Copy(TOptions from, TOptions to);
}
