using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OtlpReceiver;
using OtlpReceiver.Signals;

namespace PlatformSdk.Hosting.Tests.Telemetry;

/// <summary>The receiver that the other tests trust, against the real exporter.</summary>
public sealed class OtlpReceiverTests
{
    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task Decodes_a_span(OtlpExportProtocol protocol)
    {
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        using var source = new ActivitySource("Receiver.Test.Span." + protocol, "1.2");
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(source.Name)
            .ConfigureResource(resource => resource.AddService("shop"))
            .AddOtlpExporter(otlp => Aim(otlp, receiver, protocol, Signal.Traces))
            .Build();

        using (var activity = source.StartActivity("buy", ActivityKind.Producer))
        {
            activity!.SetTag("items", 3).SetTag("sizes", new[] { "s", "m" }).AddException(new InvalidOperationException("sold out"));
            activity.SetStatus(ActivityStatusCode.Error, "no stock");
        }

        Assert.True(provider.ForceFlush());
        var span = await receiver.WaitForSpanAsync(span => span.Name == "buy", TestContext.Current.CancellationToken);
        Assert.Equal("shop", span.Resource["service.name"]);
        Assert.Equal(new ReceivedScope(source.Name, "1.2"), span.Scope);
        Assert.Equal(ReceivedSpanKind.Producer, span.Kind);
        Assert.Equal(32, span.TraceId.Length);
        Assert.Equal(16, span.SpanId.Length);
        Assert.Equal("", span.ParentSpanId);
        Assert.Equal(3L, span.Attributes["items"]);
        Assert.Equal(new object?[] { "s", "m" }, span.Attributes["sizes"]);
        Assert.Empty(span.Attributes.DuplicateKeys);
        Assert.Equal((ReceivedSpanStatus.Error, "no stock"), (span.Status, span.StatusMessage));
        Assert.Equal("sold out", Assert.Single(span.Events, one => one.Name == "exception").Attributes["exception.message"]);
        Assert.Equal(protocol == OtlpExportProtocol.Grpc ? Transport.Grpc : Transport.HttpProtobuf, Assert.Single(receiver.Requests).Transport);
        Assert.Empty(receiver.Malformed);
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task Decodes_metrics(OtlpExportProtocol protocol)
    {
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        using var meter = new Meter("Receiver.Test.Metrics." + protocol);
        using var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(meter.Name)
            .AddOtlpExporter(otlp => Aim(otlp, receiver, protocol, Signal.Metrics))
            .Build();

        meter.CreateCounter<long>("orders", "{order}", "Orders taken").Add(2, new KeyValuePair<string, object?>("shop", "north"));
        meter.CreateHistogram<double>("wait", "s").Record(0.25);
        meter.CreateUpDownCounter<int>("open").Add(-1);

        Assert.True(provider.ForceFlush());
        var orders = await receiver.WaitForMetricAsync(metric => metric.Name == "orders", TestContext.Current.CancellationToken);
        Assert.Equal((ReceivedMetricKind.Counter, "{order}", "Orders taken"), (orders.Kind, orders.Unit, orders.Description));
        var point = Assert.Single(orders.Points);
        Assert.Equal((2d, "north"), (point.Value, point.Attributes["shop"]));
        var wait = await receiver.WaitForMetricAsync(metric => metric.Name == "wait", TestContext.Current.CancellationToken);
        Assert.Equal((ReceivedMetricKind.Histogram, 0.25, 1L), (wait.Kind, wait.Points[0].Value, wait.Points[0].Count));
        var open = await receiver.WaitForMetricAsync(metric => metric.Name == "open", TestContext.Current.CancellationToken);
        Assert.Equal((ReceivedMetricKind.UpDownCounter, -1d), (open.Kind, open.Points[0].Value));
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task Decodes_a_log_record(OtlpExportProtocol protocol)
    {
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        using (var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.IncludeScopes = true;
            options.IncludeFormattedMessage = true;
            options.AddOtlpExporter(otlp => Aim(otlp, receiver, protocol, Signal.Logs));
        })))
        {
            var logger = factory.CreateLogger("Shop.Till");
            using var scope = logger.BeginScope(new Dictionary<string, object> { ["Till"] = 7 });
            logger.LogWarning("Till is short of {Coins}", 20);
        }

        var log = await receiver.WaitForLogAsync(_ => true, TestContext.Current.CancellationToken);
        Assert.Equal(("Till is short of 20", "Shop.Till", 13), (log.Body, log.Scope.Name, log.SeverityNumber));
        Assert.Equal(20L, log.Attributes["Coins"]);
        Assert.Equal(7L, log.Attributes["Till"]);
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc, Answer.Fail)]
    [InlineData(OtlpExportProtocol.Grpc, Answer.Garbage)]
    [InlineData(OtlpExportProtocol.Grpc, Answer.Hang)]
    [InlineData(OtlpExportProtocol.HttpProtobuf, Answer.Fail)]
    [InlineData(OtlpExportProtocol.HttpProtobuf, Answer.Garbage)]
    [InlineData(OtlpExportProtocol.HttpProtobuf, Answer.Hang)]
    public async Task Answers_as_told_and_recovers(OtlpExportProtocol protocol, Answer answer)
    {
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        using var source = new ActivitySource($"Receiver.Test.{answer}.{protocol}");
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(source.Name)
            .AddOtlpExporter(otlp =>
            {
                Aim(otlp, receiver, protocol, Signal.Traces);

                // Only the answer that never comes has to be given up on; the first connection of a busy process takes its time.
                otlp.TimeoutMilliseconds = answer == Answer.Hang ? 3_000 : 20_000;
            })
            .Build();

        receiver.Answer = answer;
        source.StartActivity("lost")!.Dispose();
        provider.ForceFlush();
        await receiver.WaitForRequestAsync(request => request.Answer == answer, TestContext.Current.CancellationToken);
        Assert.Empty(receiver.Spans);

        await receiver.GoAwayAsync(TestContext.Current.CancellationToken);
        source.StartActivity("lost too")!.Dispose();
        provider.ForceFlush();

        receiver.Answer = Answer.Accept;
        await receiver.ComeBackAsync(TestContext.Current.CancellationToken);
        source.StartActivity("kept")!.Dispose();
        Assert.True(provider.ForceFlush());
        await receiver.WaitForSpanAsync(span => span.Name == "kept", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Says_what_did_arrive_when_a_wait_ends()
    {
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        using var source = new ActivitySource("Receiver.Test.Wait");
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(source.Name)
            .AddOtlpExporter(otlp => Aim(otlp, receiver, OtlpExportProtocol.Grpc, Signal.Traces))
            .Build();
        source.StartActivity("something else")!.Dispose();
        provider.ForceFlush();

        var impatient = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<TimeoutException>(() => impatient.WaitForSpanAsync(_ => true, TimeSpan.Zero, TestContext.Current.CancellationToken));
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => receiver.WaitForSpanAsync(span => span.Name == "wanted", TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.Contains("1 arrived", exception.Message, StringComparison.Ordinal);
        Assert.Contains("something else", exception.Message, StringComparison.Ordinal);
    }

    private static void Aim(OtlpExporterOptions otlp, Receiver receiver, OtlpExportProtocol protocol, Signal signal)
    {
        otlp.Protocol = protocol;
        otlp.Endpoint = protocol == OtlpExportProtocol.Grpc
            ? receiver.GrpcEndpoint
            : new Uri(receiver.HttpEndpoint, signal switch { Signal.Traces => "/v1/traces", Signal.Metrics => "/v1/metrics", _ => "/v1/logs" });
    }
}
