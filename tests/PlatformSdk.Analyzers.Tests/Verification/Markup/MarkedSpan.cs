using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification.Markup;

/// <summary>A span that the mark-up named: <c>""</c> for <c>[|…|]</c>, an id for <c>{|ID:…|}</c>, <c>#0</c> for <c>{|#0:…|}</c>.</summary>
internal sealed record MarkedSpan(string Name, TextSpan Span);
