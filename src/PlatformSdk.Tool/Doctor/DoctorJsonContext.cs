using System.Text.Json.Serialization;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Doctor;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(OutcomeConverter)])]
[JsonSerializable(typeof(DoctorAnswer))]
internal sealed partial class DoctorJsonContext : JsonSerializerContext;
