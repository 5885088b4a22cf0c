using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace PlatformSdk.HealthEndpoints;

/// <summary>Writes the data of a check, whatever it is: by what is known of its type at build time, else by what the service's own JSON options know, else as text.</summary>
internal sealed class HealthDataWriter(IOptions<JsonOptions> options)
{
    public void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, object> data)
    {
        foreach (var (key, value) in data)
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }
    }

    private void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else if (value is not Enum && TryDescribe(value.GetType(), out var type) && TrySerialize(value, type, out var element))
        {
            element.WriteTo(json);
        }
        else
        {
            json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    private bool TryDescribe(Type type, [NotNullWhen(true)] out JsonTypeInfo? info) =>
        (info = HealthDataJsonContext.Default.GetTypeInfo(type)) is not null || options.Value.SerializerOptions.TryGetTypeInfo(type, out info);

    // Into an element first, so that a value that fails half-way leaves nothing behind.
    private static bool TrySerialize(object value, JsonTypeInfo type, out JsonElement element)
    {
        try
        {
            element = JsonSerializer.SerializeToElement(value, type);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            element = default;
            return false;
        }
    }
}
