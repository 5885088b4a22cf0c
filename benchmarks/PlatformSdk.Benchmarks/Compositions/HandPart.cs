using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>What a service writes itself for one concern.</summary>
internal sealed record HandPart(Action<WebApplicationBuilder> Register, Action<WebApplication> Use);
