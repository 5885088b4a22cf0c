using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.Configuration;

/// <summary>Finds every mistake in the configuration the host will really use, and reports them as one.</summary>
internal sealed class ConfigurationCheckValidator(PlatformSnapshot snapshot, IConfiguration configuration, IServiceProvider services)
    : IValidateOptions<ConfigurationCheck>
{
    public ValidateOptionsResult Validate(string? name, ConfigurationCheck options)
    {
        var mistakes = FindMistakes();
        return mistakes.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(MistakeReport.Write(snapshot.Sources.App, mistakes));
    }

    private List<ConfigurationMistake> FindMistakes()
    {
        var final = new PlatformSnapshot(snapshot.Sources.With(configuration), [.. snapshot.States.Select(static state => state.Default)]);
        var mistakes = final.States.SelectMany(static state => state.Mistakes).ToList();
        mistakes.AddRange(UnknownKeys.Find(final));
        mistakes.AddRange(UnknownNames.Find(final));
        foreach (var state in final.States)
        {
            if ((state.Mode == Mode.Off) != (snapshot[state.Default.Id].Mode == Mode.Off))
            {
                mistakes.Add(new ConfigurationMistake(
                    $"{state.Default.Section}:{PlatformSection.Enabled}",
                    state.Mode == Mode.Off ? "false" : "true",
                    state.Origin,
                    "a value that is there when AddPlatformDefaults() is called",
                    "Add this source of configuration before the call; what it registers cannot be changed later."));
            }
            else if (state.Mode != Mode.Off)
            {
                mistakes.AddRange(CodeMistakes(state));
            }
        }

        return mistakes;
    }

    private IEnumerable<ConfigurationMistake> CodeMistakes(DefaultState state)
    {
        foreach (var check in state.Default.Check(services, snapshot))
        {
            var key = $"{state.Default.Section}:{check.Setting.Name}";
            var found = check.Setting.IsSecret ? "(hidden)" : check.Value;
            if (!check.IsValid)
            {
                yield return new ConfigurationMistake(
                    key, found, check.Origin ?? state.Origin, check.Setting.Expected, $"Use {check.Setting.Expected}; the default is {check.Setting.DefaultTextAt(state.Baseline)}.");
            }
            else if (check.Contradiction is { } contradiction)
            {
                yield return new ConfigurationMistake(key, found, check.Origin ?? state.Origin, check.Setting.Expected, contradiction);
            }
        }
    }
}
