using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Output;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class OutputJsonContext : JsonSerializerContext;
