namespace PlatformSdk.Analyzers.Ratchet;

/// <summary>
/// What makes two findings the same one, wherever its line has moved to: the project, the rule, the member around it and
/// the code itself without its layout.
/// </summary>
internal readonly struct FindingIdentity(string project, string rule, string symbol, string hash) : IEquatable<FindingIdentity>
{
    public string Project { get; } = project;

    public string Rule { get; } = rule;

    /// <summary>The documentation comment id of the member around the finding.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>16 hexadecimal digits of the SHA-256 of the code's tokens.</summary>
    public string Hash { get; } = hash;

    public bool Equals(FindingIdentity other) =>
        Project == other.Project && Rule == other.Rule && Symbol == other.Symbol && Hash == other.Hash;

    public override bool Equals(object? obj) => obj is FindingIdentity other && Equals(other);

    public override int GetHashCode() => (Project, Rule, Symbol, Hash).GetHashCode();

    public override string ToString() => $"{Rule} | {Symbol} | {Hash}";
}
