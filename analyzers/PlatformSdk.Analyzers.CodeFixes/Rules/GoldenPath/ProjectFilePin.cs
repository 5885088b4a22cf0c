using Microsoft.CodeAnalysis.Text;
using PlatformSdk.Analyzers.Rules.GoldenPath;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.GoldenPath;

/// <summary>Writes the pin into a project file, as the command <c>platform init</c> does.</summary>
internal static class ProjectFilePin
{
    public static SourceText Write(SourceText project, string baseline) => PinEdit.For(project.ToString(), baseline) is { } edit
        ? project.WithChanges(new TextChange(new TextSpan(edit.Start, edit.Length), edit.Replacement))
        : project;
}
