using System.Collections.ObjectModel;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>Files of a project under test, with mark-up; an unnamed one is named by its place in the list.</summary>
internal sealed class SourceFileList(string prefix, string extension) : Collection<(string Filename, string Content)>
{
    public void Add(string content) => Add(($"{prefix}{Count}{extension}", content));
}
