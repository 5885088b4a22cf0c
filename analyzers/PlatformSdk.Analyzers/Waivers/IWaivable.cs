namespace PlatformSdk.Analyzers.Waivers;

/// <summary>What can be waived at all: the compiler knows it from its rules and the pin's file, the tool from the catalogue.</summary>
internal interface IWaivable
{
    /// <summary>How many days a waiver of the rule or default may last; <see langword="null"/> where nothing of that name can be waived.</summary>
    int? LimitOf(string rule);

    /// <summary>All names, for a suggestion.</summary>
    IEnumerable<string> Names { get; }
}
