using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlatformSdk.Analyzers.Tests.Verification.Fixes;

/// <summary>A code action that would fix a diagnostic.</summary>
internal sealed record OfferedFix(TextDocument Document, Diagnostic Diagnostic, CodeFixProvider Provider, CodeAction Action);
