namespace PlatformSdk.Tool.Sarif;

/// <summary>What the compiler says of a suppression besides: <c>Pragma Directive</c>, <c>SuppressMessageAttribute</c>, or the suppressors with their ids.</summary>
internal sealed record SarifSuppressionProperties(string? SuppressionType);
