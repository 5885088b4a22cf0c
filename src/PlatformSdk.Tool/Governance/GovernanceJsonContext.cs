using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Governance;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WaiversAnswer))]
[JsonSerializable(typeof(RatchetAnswer))]
internal sealed partial class GovernanceJsonContext : JsonSerializerContext;
