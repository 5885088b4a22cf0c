namespace PlatformSdk.Tool.Catalog.Answers;

internal sealed record DecisionAnswer(
    string Kind, string Entry, string Owner, string By, bool Overdue, string Reason, string Decision, IReadOnlyList<string> Blockers);
