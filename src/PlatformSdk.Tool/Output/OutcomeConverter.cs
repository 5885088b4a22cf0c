using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlatformSdk.Tool.Output;

/// <summary>Writes an outcome by its name, in lower case.</summary>
internal sealed class OutcomeConverter() : JsonStringEnumConverter<Outcome>(JsonNamingPolicy.CamelCase);
