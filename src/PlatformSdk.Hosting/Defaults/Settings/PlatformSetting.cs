namespace PlatformSdk.Hosting.Defaults.Settings;

/// <summary>One configuration key of a default: the single place that says its name, range and meaning.</summary>
internal abstract class PlatformSetting(string name)
{
    public string Name { get; } = name;

    /// <summary>What it does, in a sentence for the docs and the IDE.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the value comes from: an RFC, an OWASP page, a semantic convention.</summary>
    public string? Source { get; private protected set; }

    /// <summary>Whether reports must not show the value.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What it accepts, in words: <c>1 to 730</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>The value without configuration, in words.</summary>
    public abstract string DefaultText { get; }

    /// <summary>The same under a baseline.</summary>
    public abstract string DefaultTextAt(string baseline);

    /// <summary>How the value is written in JSON.</summary>
    public abstract SettingKind Kind { get; }
}
