using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Check;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckAnswer))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
