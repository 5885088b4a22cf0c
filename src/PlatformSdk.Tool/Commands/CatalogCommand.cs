using System.CommandLine;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform catalog</c>: for those who keep the catalogue.</summary>
internal sealed class CatalogCommand : Command
{
    public CatalogCommand(ToolEnvironment environment)
        : base("catalog", "For those who keep the catalogue: may it be released, what does it change, what is to be decided.")
    {
        Add(new CatalogVerifyCommand(environment));
        Add(new CatalogDiffCommand(environment));
        Add(new CatalogDueCommand(environment));
    }
}
