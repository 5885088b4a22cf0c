using Microsoft.Extensions.Configuration;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Hosting.Defaults.Settings;

/// <summary>A setting of a type. Made by <see cref="Setting{TOptions}"/>.</summary>
internal sealed class PlatformSetting<TOptions, TValue>(
    string name,
    SettingKind kind,
    string expected,
    Func<TOptions, TValue> get,
    Action<TOptions, TValue> set,
    SettingReader<TValue> read,
    Func<TValue, bool> accepts,
    Func<TValue, string> show) : PlatformSetting<TOptions>(name)
    where TOptions : class, new()
{
    private readonly List<(string Baseline, TValue Value)> _changes = [];

    /// <summary>Gives it another value from a later baseline on; called in the order of the baselines.</summary>
    public PlatformSetting<TOptions, TValue> Becomes(string baseline, TValue value)
    {
        _changes.Add((baseline, value));
        return this;
    }

    public override string Expected => expected;

    public override SettingKind Kind => kind;

    public override string DefaultText => Show(new TOptions());

    public override string DefaultTextAt(string baseline)
    {
        var options = new TOptions();
        ApplyBaseline(options, baseline);
        return Show(options);
    }

    public override void ApplyBaseline(TOptions options, string baseline)
    {
        foreach (var (since, value) in _changes)
        {
            if (SupportedBaselines.IndexOf(since) <= SupportedBaselines.IndexOf(baseline))
            {
                set(options, value);
            }
        }
    }

    public override bool TryRead(TOptions options, IConfigurationSection section)
    {
        if (!read(section, out var value) || !accepts(value))
        {
            return false;
        }

        set(options, value);
        return true;
    }

    public override bool IsValid(TOptions options) => accepts(get(options));

    public override string Show(TOptions options) => show(get(options));

    public override void Copy(TOptions from, TOptions to) => set(to, get(from));
}
