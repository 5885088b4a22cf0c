namespace PlatformSdk.Tests.Hosts;

/// <summary>
/// Tests that listen to the process: a provider of OpenTelemetry takes spans and measurements by name, whichever host of
/// the process they come from. They run alone.
/// </summary>
[CollectionDefinition(nameof(ProcessWide), DisableParallelization = true)]
public sealed class ProcessWide;
