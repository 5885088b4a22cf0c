using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Explain;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(EntryList))]
[JsonSerializable(typeof(RunDocument))]
internal sealed partial class ExplainJsonContext : JsonSerializerContext;
