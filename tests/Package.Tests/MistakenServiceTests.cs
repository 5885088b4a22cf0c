using System.Globalization;
using OtlpReceiver;
using OtlpReceiver.Signals;

namespace Package.Tests;

public sealed class MistakenServiceTests(FreshMachine machine)
{
    [Fact(Timeout = 300_000)]
    public async Task Is_refused_is_fixed_and_then_seen_in_production()
    {
        var folder = machine.Folder("Payments");
        var program = Path.Combine(folder, "Program.cs");
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Payments.csproj"),
            ServiceSources.Web("<PropertyGroup><PlatformBaseline>2026.1</PlatformBaseline><Version>7.8.9</Version></PropertyGroup>").Replace("$(PackedVersion)", machine.Version, StringComparison.Ordinal),
            cancellation);
        await File.WriteAllTextAsync(program, """
            var builder = WebApplication.CreateBuilder(args);
            builder.AddPlatformDefaults();
            builder.Services.AddHttpClient("bank").ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
            {
                // The bank's test system has a certificate of its own.
                ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
                MaxConnectionsPerServer = 10,
            });
            var app = builder.Build();
            app.MapGet("/payments/{id}", (string id, ILogger<Program> log) =>
            {
                log.LogWarning("Payment {PaymentId} was looked up", id);
                return id;
            });
            app.Run();

            """, cancellation);

        var complaint = Assert.Single((await machine.Cli.DotnetAsync(folder, "build")).Fails().Complaints);
        Assert.Contains("Program.cs(6,", complaint, StringComparison.Ordinal);
        Assert.Contains("error PLAT1001", complaint, StringComparison.Ordinal);
        (await machine.Cli.DotnetAsync(folder, "format", "analyzers", "--no-restore", "--diagnostics", "PLAT1001")).Succeeds();
        var mended = await File.ReadAllTextAsync(program, cancellation);
        Assert.DoesNotContain("=> true", mended, StringComparison.Ordinal);
        Assert.Contains("MaxConnectionsPerServer = 10", mended, StringComparison.Ordinal);
        (await machine.Cli.DotnetAsync(folder, "build", "--no-restore")).SucceedsCleanly();

        await using var receiver = await Receiver.StartAsync(cancellation);
        await IsSeenAsync(receiver, folder, Transport.Grpc, receiver.GrpcEndpoint);
        await IsSeenAsync(receiver, folder, Transport.HttpProtobuf, receiver.HttpEndpoint);
        Assert.Empty(receiver.Malformed);
    }

    private async Task IsSeenAsync(Receiver receiver, string folder, Transport transport, Uri endpoint)
    {
        var payment = transport.ToString().ToLower(CultureInfo.InvariantCulture);
        var cancellation = TestContext.Current.CancellationToken;
        await using var service = await RunningService.StartAsync(
            machine.Cli,
            folder,
            "dotnet",
            ["run", "--no-build", "--no-launch-profile"],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", transport == Transport.Grpc ? "grpc" : "http/protobuf"),
            ("OTEL_RESOURCE_ATTRIBUTES", "test.transport=" + payment),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "100"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "250"));
        using var answer = await service.Client.GetAsync("/payments/" + payment, cancellation);
        Assert.Equal(payment, await answer.Content.ReadAsStringAsync(cancellation));
        ApiHeaders.AreOn(answer.Headers);
        using var probe = await service.Client.GetAsync("/health/live", cancellation);
        Assert.True(probe.IsSuccessStatusCode);

        bool Ours(ReceivedAttributes resource) => payment.Equals(resource["test.transport"]);
        var span = await receiver.WaitForSpanAsync(one => Ours(one.Resource) && one.Name == "GET /payments/{id}", cancellation);
        Assert.Equal(ReceivedSpanKind.Server, span.Kind);
        Assert.Equal("/payments/{id}", span.Attributes["http.route"]);
        Assert.Equal("/payments/" + payment, span.Attributes["url.path"]);
        Assert.Equal(200L, span.Attributes["http.response.status_code"]);
        Assert.Equal(("Payments", "7.8.9"), (span.Resource["service.name"], span.Resource["service.version"]?.ToString()?.Split('+')[0]));

        var log = await receiver.WaitForLogAsync(one => Ours(one.Resource) && one.Attributes["PaymentId"] is not null, cancellation);
        Assert.Equal((payment, span.TraceId), (log.Attributes["PaymentId"], log.TraceId));

        var metric = await receiver.WaitForMetricAsync(one => Ours(one.Resource) && one.Name == "http.server.request.duration", cancellation);
        Assert.All(metric.Points, point => Assert.Equal("/payments/{id}", point.Attributes["http.route"]));
        Assert.DoesNotContain(receiver.Spans, one => one.Attributes["url.path"] is "/health/live");
        Assert.Contains(receiver.Requests, one => one.Transport == transport);
    }
}
