using System.IO.Pipelines;

namespace PlatformSdk.Benchmarks.Kestrel;

/// <summary>One end of a connection.</summary>
internal sealed record PipePair(PipeReader Input, PipeWriter Output) : IDuplexPipe;
