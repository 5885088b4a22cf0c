namespace PlatformSdk.Analyzers.Engine;

/// <summary>What a project is for; it decides which rules have something to say about it.</summary>
[Flags]
internal enum PlatformRoles
{
    None = 0,

    /// <summary>An executable that serves: the default for anything with an entry point.</summary>
    Service = 1,

    /// <summary>Code that services reference.</summary>
    Library = 2,

    /// <summary>A test project: it may do on purpose what a service must not.</summary>
    Test = 4,

    /// <summary>An executable that a person or a pipeline runs to its end. Never derived: <c>PlatformRole</c> says so.</summary>
    Tool = 8,

    /// <summary>Everything that ends up in production.</summary>
    Shipped = Service | Library | Tool,

    /// <summary>Every project.</summary>
    Any = Shipped | Test,
}
