using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Init;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InitAnswer))]
internal sealed partial class InitJsonContext : JsonSerializerContext;
