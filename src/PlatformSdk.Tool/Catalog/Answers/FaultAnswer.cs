namespace PlatformSdk.Tool.Catalog.Answers;

internal sealed record FaultAnswer(string Check, string Entry, string Field, string Found, string Expected, string Remedy);
