using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>A default with its options: what they are called, how far they may go and what they are without configuration is declared once, in <see cref="Settings"/>.</summary>
internal abstract class PlatformDefault<TOptions> : PlatformDefault
    where TOptions : class, new()
{
    /// <summary>Binding, checks, did-you-mean, reports and docs are made from these.</summary>
    public abstract IReadOnlyList<PlatformSetting<TOptions>> Settings { get; }

    public sealed override IReadOnlyList<PlatformSetting> SettingList => Settings;

    /// <summary>What no single setting can say: two values that contradict each other.</summary>
    protected virtual IEnumerable<SettingCheck> CheckTogether(TOptions options) => [];

    /// <summary>The same where what the service registered has to be known for it.</summary>
    protected virtual IEnumerable<SettingCheck> CheckTogether(TOptions options, IServiceProvider services) => CheckTogether(options);

    /// <inheritdoc cref="PlatformDefault.Register"/>
    protected abstract void Register(PlatformDefaultContext context, TOptions options);

    public sealed override void Register(PlatformDefaultContext context) =>
        Register(context, (TOptions)context.Snapshot[Id].Options);

    public sealed override DefaultState Resolve(SnapshotSources sources)
    {
        var resolution = DefaultResolution.Of(this, sources);
        var options = new TOptions();
        foreach (var setting in Settings)
        {
            setting.ApplyBaseline(options, resolution.Baseline);
            foreach (var source in resolution.Values(setting.Name))
            {
                if (setting.TryRead(options, source.Section))
                {
                    resolution.Take(setting.Name, source.Origin);
                }
                else
                {
                    resolution.Refuse(setting, source);
                }
            }
        }

        return resolution.ToState(options);
    }

    public sealed override void AddOptions(IServiceCollection services, PlatformSnapshot snapshot)
    {
        services.AddOptions();

        // First in the list, so that whatever the service configures in code wins, registered before or after this call.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<TOptions>>(provider => new ConfigureOptions<TOptions>(options =>
        {
            // Read again: a test host adds its configuration after the call.
            var final = snapshot.Sources.With(provider.GetRequiredService<IConfiguration>());
            Copy((TOptions)Resolve(final).Options, options);
        })));
    }

    public sealed override IEnumerable<SettingCheck> Check(IServiceProvider services, PlatformSnapshot snapshot)
    {
        var final = snapshot.Sources.With(services.GetRequiredService<IConfiguration>());
        var state = Resolve(final);
        var configured = (TOptions)state.Options;
        var used = services.GetRequiredService<IOptions<TOptions>>().Value;
        var origins = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var setting in Settings)
        {
            var byCode = !string.Equals(setting.Show(used), setting.Show(configured), StringComparison.Ordinal);
            var origin = byCode ? "code" : state.Origins.GetValueOrDefault(setting.Name);
            origins.Add(setting.Name, origin);
            yield return new SettingCheck(setting, setting.Show(used), origin, setting.IsValid(used));
        }

        foreach (var contradiction in CheckTogether(used, services))
        {
            yield return contradiction with { Origin = contradiction.Origin ?? origins.GetValueOrDefault(contradiction.Setting.Name) };
        }
    }

    private void Copy(TOptions from, TOptions to)
    {
        foreach (var setting in Settings)
        {
            setting.Copy(from, to);
        }
    }
}
