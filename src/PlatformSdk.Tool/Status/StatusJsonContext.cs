using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Status;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusAnswer))]
internal sealed partial class StatusJsonContext : JsonSerializerContext;
