namespace PlatformSdk.Tool.Catalog.Agenda;

/// <summary>Something that somebody has to decide.</summary>
/// <param name="Kind"><c>sunset</c>, <c>removal</c>, <c>preview</c>, <c>promotion</c> or <c>change</c>.</param>
/// <param name="Entry">The entry's id.</param>
/// <param name="Owner">Who decides.</param>
/// <param name="By">The day (<c>2028-11-14</c>) or the baseline by which; <c>preview</c> is the next baseline.</param>
/// <param name="Reason">Why it is due.</param>
/// <param name="Decision">What there is to choose from.</param>
/// <param name="Blockers">What is in the way of going on.</param>
internal sealed record DueDecision(string Kind, string Entry, string Owner, string By, string Reason, string Decision, IReadOnlyList<string> Blockers)
{
    /// <summary>Whether that day is past, or the baseline is out.</summary>
    public bool IsOverdue { get; init; }
}
