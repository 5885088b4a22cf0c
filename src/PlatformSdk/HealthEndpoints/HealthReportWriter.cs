using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlatformSdk.HealthEndpoints;

/// <summary>Writes a report as HealthChecks UI reads it, byte for byte as the package AspNetCore.HealthChecks.UI.Client does.</summary>
internal sealed class HealthReportWriter(IOptions<HealthEndpointsOptions> options, HealthDataWriter dataWriter)
{
    private const string HiddenException = "Exception Occurred.";

    private static readonly JsonWriterOptions _format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Write(IBufferWriter<byte> body, HealthReport report)
    {
        using var json = new Utf8JsonWriter(body, _format);
        json.WriteStartObject();
        json.WriteString("status", Name(report.Status));
        json.WriteString("totalDuration", Text(report.TotalDuration));
        json.WriteStartObject("entries");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            WriteEntry(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteEntry(Utf8JsonWriter json, HealthReportEntry entry)
    {
        json.WriteStartObject("data");
        if (options.Value.IncludeData)
        {
            dataWriter.Write(json, entry.Data);
        }

        json.WriteEndObject();
        var exception = entry.Exception is null ? null : options.Value.IncludeExceptions ? entry.Exception.Message : HiddenException;
        if (Description(entry) is { } description)
        {
            json.WriteString("description", description);
        }
        else if (exception is not null)
        {
            json.WriteString("description", exception);
        }

        json.WriteString("duration", Text(entry.Duration));
        if (exception is not null)
        {
            json.WriteString("exception", exception);
        }

        json.WriteString("status", Name(entry.Status));
        json.WriteStartArray("tags");
        foreach (var tag in entry.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
    }

    // The framework, and many a check, puts the message of the exception into the description as well.
    private string? Description(HealthReportEntry entry)
    {
        if (!options.Value.IncludeExceptions)
        {
            for (var exception = entry.Exception; exception is not null; exception = exception.InnerException)
            {
                if (exception.Message.Length > 0 && entry.Description?.Contains(exception.Message, StringComparison.OrdinalIgnoreCase) == true)
                {
                    return null;
                }
            }
        }

        return entry.Description;
    }

    private static string Text(TimeSpan duration) => duration.ToString("c", CultureInfo.InvariantCulture);

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "Healthy",
        HealthStatus.Degraded => "Degraded",
        _ => "Unhealthy",
    };
}
