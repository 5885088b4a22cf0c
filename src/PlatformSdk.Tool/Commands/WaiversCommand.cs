using System.CommandLine;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform waivers</c>: where the repository deviates from the platform, in the open and until a day.</summary>
internal sealed class WaiversCommand : Command
{
    public WaiversCommand(ToolEnvironment environment)
        : base("waivers", "Keeps platform.waivers.json: where the repository deviates from the platform, in the open and until a day.")
    {
        Add(new WaiversAddCommand(environment));
        Add(new WaiversListCommand(environment));
        Add(new WaiversVerifyCommand(environment));
        Add(new WaiversAdoptCommand(environment));
        Add(new WaiversPruneCommand(environment));
    }
}
