using System.CommandLine;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform ratchet</c>: adopts a rule over old code.</summary>
internal sealed class RatchetCommand : Command
{
    public RatchetCommand(ToolEnvironment environment)
        : base("ratchet", "Keeps platform.ratchet.json: the findings of old code that may stay while no new one may come.")
    {
        Add(new RatchetAddCommand(environment));
        Add(new RatchetPruneCommand(environment));
        Add(new RatchetVerifyCommand(environment));
    }
}
