using System.CommandLine;
using System.CommandLine.Invocation;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary>Prints the version that the package has.</summary>
internal sealed class VersionAction(ToolEnvironment environment) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        environment.Output.WriteLine(ToolPackage.Version);
        return ExitCodes.Ok;
    }
}
