namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>A catalogue cannot be read, so nothing can be said about it. The message names the file and, where there is one, the place.</summary>
internal sealed class CatalogUnreadableException : Exception
{
    public CatalogUnreadableException()
    {
    }

    public CatalogUnreadableException(string message)
        : base(message)
    {
    }

    public CatalogUnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
