using System.Diagnostics.Tracing;
using Microsoft.Extensions.DependencyInjection;
using OtlpReceiver;
using PlatformSdk.Hosting.Tests.Health;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.TelemetryHealth;

[Collection(nameof(ProcessWide))]
public sealed class TelemetryHealthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Answer.Fail)]
    [InlineData(null)]
    public async Task Tells_of_a_collector_that_does_not_take_the_data(Answer? answer)
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.HttpEndpoint.ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        if (answer is { } refusal)
        {
            receiver.Answer = refusal;
        }
        else
        {
            await receiver.GoAwayAsync(Token);
        }

        host.Work("sale");
        host.Flush();
        host.Work("sale");
        host.Flush();

        var warnings = host.Warnings.Where(IsTrouble).ToList();
        Assert.Contains(warnings, warning => warning.Contains(receiver.HttpEndpoint.Port.ToString(), StringComparison.Ordinal));
        Assert.InRange(warnings.Count, 1, 6);
        Assert.DoesNotContain(warnings, warning => warning.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_silent_where_the_collector_takes_the_data()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()));

        host.Work("sale");
        host.Flush();

        await receiver.WaitForSpanAsync(span => span.Name == "sale", Token);
        Assert.DoesNotContain(host.Warnings, IsTrouble);
    }

    [Fact]
    public async Task Tells_the_same_trouble_once_an_interval_and_counts_the_rest()
    {
        using var source = new EventSource("OpenTelemetry-PlatformSdk-Tests");
        var time = new ManualTime();
        await using var host = await TelemetryHost.StartAsync(
            builder => builder.Services.AddSingleton<TimeProvider>(time), _ => { }, ("Platform:TelemetryHealth:Interval", "00:00:30"));

        Fail(source);
        Fail(source);
        Fail(source);
        Assert.Contains("(0 more", Assert.Single(host.Warnings, IsOurs), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromSeconds(30));
        Fail(source);
        Assert.Contains("(2 more", host.Warnings.Where(IsOurs).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listens_to_nothing_when_it_is_off()
    {
        using var source = new EventSource("OpenTelemetry-PlatformSdk-Tests");
        await using var host = await TelemetryHost.StartAsync(("Platform:TelemetryHealth:Enabled", "false"));

        Fail(source);

        Assert.DoesNotContain(host.Warnings, IsTrouble);
    }

    private static void Fail(EventSource source) =>
        source.Write("ExportFailed", new EventSourceOptions { Level = EventLevel.Error }, new { Reason = "no till" });

    private static bool IsOurs(string warning) => IsTrouble(warning) && warning.Contains("no till", StringComparison.Ordinal);

    private static bool IsTrouble(string warning) => warning.StartsWith("Telemetry is in trouble", StringComparison.Ordinal);
}
