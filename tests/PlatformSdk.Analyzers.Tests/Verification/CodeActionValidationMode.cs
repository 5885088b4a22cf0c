namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>How closely the tree that a fix leaves must match what the parser makes of its text.</summary>
internal enum CodeActionValidationMode
{
    None,

    /// <summary>The same nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>The same nodes, tokens and trivia.</summary>
    Full,
}
