using System.Text.Json.Serialization;

namespace PlatformSdk.Hosting.StartupReport;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PlatformReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
