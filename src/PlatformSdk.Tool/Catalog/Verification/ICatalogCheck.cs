using PlatformSdk.Tool.Catalog.History;

namespace PlatformSdk.Tool.Catalog.Verification;

/// <summary>One promise that every catalogue keeps.</summary>
internal interface ICatalogCheck
{
    /// <summary>What reports call it.</summary>
    string Name { get; }

    IEnumerable<CatalogFault> Check(CatalogHistory history);
}
