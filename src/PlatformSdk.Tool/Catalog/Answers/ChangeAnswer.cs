namespace PlatformSdk.Tool.Catalog.Answers;

internal sealed record ChangeAnswer(string Reach, string Entry, string Field, string? Before, string? After);
