using PlatformSdk.Tool;
using PlatformSdk.Tool.Commands;

return await PlatformCommand.RunAsync(args, ToolEnvironment.OfThisProcess(), CancellationToken.None);
