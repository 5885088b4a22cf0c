namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>The stages, in the order that an entry may move through.</summary>
internal static class Stages
{
    public const string Preview = "preview";

    public const string Recommended = "recommended";

    public const string Required = "required";

    public const string Deprecated = "deprecated";

    public const string Removed = "removed";

    private static readonly string[] Order = [Preview, Recommended, Required, Deprecated, Removed];

    /// <summary>The place in the order, or -1 for what is no stage.</summary>
    public static int IndexOf(string stage) => Array.IndexOf(Order, stage);

    /// <summary>
    /// The stages that may follow. What is only recommended may leave without ever having been required: nobody gains from an
    /// error for the sake of the order.
    /// </summary>
    public static IReadOnlyList<string> After(string stage) => stage switch
    {
        Preview => [Recommended],
        Recommended => [Required, Deprecated],
        Required => [Deprecated],
        Deprecated => [Removed],
        _ => [],
    };

    /// <summary>Whether a service that asks for nothing has it.</summary>
    public static bool IsInUse(string? stage) => stage is Recommended or Required or Deprecated;
}
