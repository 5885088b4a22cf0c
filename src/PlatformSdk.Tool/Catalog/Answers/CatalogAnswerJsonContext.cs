using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Catalog.Answers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(DiffAnswer))]
[JsonSerializable(typeof(DueAnswer))]
internal sealed partial class CatalogAnswerJsonContext : JsonSerializerContext;
