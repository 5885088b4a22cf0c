namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>The rule as it should be.</summary>
internal sealed class MethodNameAnalyzer : SampleAnalyzer;
