using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using OtlpReceiver;
using PlatformSdk.Hosting.Telemetry.Variables;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.Telemetry;

[Collection(nameof(ProcessWide))]
public sealed class OtelVariablesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Variable, value, what the warning says is expected, what it says happens now.</summary>
    public static TheoryData<string, string, string, string> Garbage => new()
    {
        { "OTEL_SDK_DISABLED", "perhaps", "true or false", "telemetry stays on" },
        { "OTEL_RESOURCE_ATTRIBUTES", "team=blue,nonsense,=x", "key=value pairs, separated by commas", "only these are used: team" },
        { "OTEL_RESOURCE_ATTRIBUTES", "nonsense", "key=value pairs, separated by commas", "none of it is used" },
        { "OTEL_TRACES_SAMPLER", "sometimes", "always_on, always_off, traceidratio, parentbased_always_on, parentbased_always_off or parentbased_traceidratio", "parentbased_always_on is used" },
        { "OTEL_TRACES_SAMPLER_ARG", "1.5", "a number from 0 to 1", "1 is used by a sampler that takes a ratio: it samples every trace" },
        { "OTEL_TRACES_SAMPLER_ARG", "half", "a number from 0 to 1", "1 is used by a sampler that takes a ratio: it samples every trace" },
        { "OTEL_TRACES_EXPORTER", "zipkin", "otlp or none", "otlp is used" },
        { "OTEL_METRICS_EXPORTER", "prometheus", "otlp or none", "otlp is used" },
        { "OTEL_LOGS_EXPORTER", "console", "otlp or none", "otlp is used" },
        { "OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "grpc or http/protobuf", "grpc is used" },
        { "OTEL_EXPORTER_OTLP_TIMEOUT", "10s", "whole milliseconds from 1 to 2147483647", "10000 ms are used" },
        { "OTEL_EXPORTER_OTLP_TIMEOUT", "0", "whole milliseconds from 1 to 2147483647", "10000 ms are used" },
        { "OTEL_EXPORTER_OTLP_COMPRESSION", "brotli", "none or gzip", "nothing is compressed" },
        { "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "collector:4317", "an absolute http or https URL", "OTEL_EXPORTER_OTLP_ENDPOINT is used for Traces" },
        { "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "::::", "an absolute http or https URL", "OTEL_EXPORTER_OTLP_ENDPOINT is used for Metrics" },
        { "OTEL_EXPORTER_OTLP_LOGS_PROTOCOL", "carrier pigeon", "grpc or http/protobuf", "OTEL_EXPORTER_OTLP_PROTOCOL is used" },
        { "OTEL_EXPORTER_OTLP_LOGS_TIMEOUT", "-1", "whole milliseconds from 1 to 2147483647", "10000 ms are used" },
        { "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "eternal", "cumulative, delta or lowmemory", "cumulative is used" },
        { "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION", "pie", "explicit_bucket_histogram or base2_exponential_bucket_histogram", "explicit_bucket_histogram is used" },
        { "OTEL_BSP_MAX_QUEUE_SIZE", "lots", "a whole number from 1 to 2147483647", "2048 is used" },
        { "OTEL_BSP_MAX_QUEUE_SIZE", "0", "a whole number from 1 to 2147483647", "2048 is used" },
        { "OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "-5", "a whole number from 1 to 2147483647", "512 is used" },
        { "OTEL_BSP_SCHEDULE_DELAY", "1.5", "whole milliseconds from 1 to 2147483647", "5000 ms are used" },
        { "OTEL_BSP_EXPORT_TIMEOUT", "99999999999", "whole milliseconds from 0 to 2147483647", "30000 ms are used" },
        { "OTEL_BLRP_MAX_QUEUE_SIZE", "0x10", "a whole number from 1 to 2147483647", "2048 is used" },
        { "OTEL_BLRP_SCHEDULE_DELAY", "soon", "whole milliseconds from 1 to 2147483647", "5000 ms are used" },
        { "OTEL_METRIC_EXPORT_INTERVAL", "0", "whole milliseconds from 1 to 2147483647", "60000 ms are used" },
        { "OTEL_METRIC_EXPORT_TIMEOUT", "never", "whole milliseconds from 1 to 2147483647", "30000 ms are used" },
        { "OTEL_METRICS_EXEMPLAR_FILTER", "best", "always_on, always_off or trace_based", "always_off is used" },
        { "OTEL_ATTRIBUTE_COUNT_LIMIT", "few", "a whole number from 0 to 2147483647", "the SDK's default is used" },
    };

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_is_one_warning_each_and_never_a_crash(string variable, string value, string expected, string now)
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), (variable, value)))
        {
            host.Work("kept");
            Assert.Equal(
                $"{variable} is '{value}', from in-memory configuration. Expected: {expected}. Now: {now}.",
                Assert.Single(host.Warnings.Except(["Sold kept"])));
        }

        Assert.Contains(receiver.Spans, span => span.Name == "kept");
        Assert.Contains(receiver.Metrics, metric => metric.Name == "kept");
        Assert.Contains(receiver.Logs, log => log.Body == "Sold kept");
        Assert.Empty(receiver.Malformed);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "x-key=kept-secret,nonsense", "x-key")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "bad name=hidden-secret,x-key=kept-secret,x-key=second", "x-key")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "User-Agent=mine,x-key=kept%2Dsecret,,", "x-key")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "line%0Abreak=x,x-other=a%0Db,x-key=kept-secret", "x-key")]
    public async Task Malformed_headers_keep_their_valid_pairs_and_their_secrets(string variable, string value, string kept)
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), (variable, value)))
        {
            host.Work("kept");
            Assert.Equal(
                $"{variable} is not well-formed (its value is hidden), from in-memory configuration. Expected: name=value pairs, separated by commas. Now: only these are used: {kept}.",
                Assert.Single(host.Warnings.Except(["Sold kept"])));
            Assert.DoesNotContain(host.Lines.All, line => line.Message.Contains("secret", StringComparison.Ordinal));
        }

        Assert.Contains(receiver.Requests, request => request.Signal == Signal.Traces && request.Headers["x-key"] == "kept-secret");
    }

    [Fact]
    public async Task A_general_endpoint_that_is_none_exports_nothing_and_hides_credentials()
    {
        await using var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", "htp://user:password@collector"));

        Assert.Equal(
            "OTEL_EXPORTER_OTLP_ENDPOINT is 'htp://(hidden)@collector', from in-memory configuration. Expected: an absolute http or https URL. Now: nothing is exported, unless another setting names an endpoint.",
            Assert.Single(host.Warnings));
        Assert.DoesNotContain(host.Lines.All, line => line.Message.StartsWith("Exports", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_garbage_at_once_is_a_warning_for_each_variable()
    {
        var settings = OtelVariables.All.Where(variable => variable.Name != "OTEL_EXPORTER_OTLP_ENDPOINT" && !variable.Name.EndsWith("CERTIFICATE", StringComparison.Ordinal) && !variable.Name.EndsWith("_KEY", StringComparison.Ordinal))
            .Select(variable => (variable.Name, (string?)"¤")).ToArray();
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync([("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), .. settings]))
        {
            host.Work("kept");
            Assert.Equal(settings.Length, host.Lines.All.Count(line => line.Category == "PlatformSdk.Telemetry" && line.Level == LogLevel.Warning));
        }

        Assert.Contains(receiver.Spans, span => span.Name == "kept");
    }

    [Fact]
    public void Blank_counts_as_not_set()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(OtelVariables.All.Select(variable => KeyValuePair.Create(variable.Name, (string?)" "))).Build();

        Assert.Empty(new OtelSettings(configuration).Mistakes);
    }

    [Fact]
    public void The_list_has_each_variable_once() => Assert.Equal(OtelVariables.All.Count, OtelVariables.All.DistinctBy(variable => variable.Name).Count());
}
