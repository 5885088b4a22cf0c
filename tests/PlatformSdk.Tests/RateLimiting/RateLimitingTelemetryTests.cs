using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Tests.RateLimiting;

public sealed class RateLimitingTelemetryTests
{
    [Theory]
    [InlineData("2026.1", "report")]
    [InlineData("preview", "on")]
    public async Task Each_rejection_is_counted_by_mode_and_reason(string baseline, string mode)
    {
        await using var service = await LimitedService.StartAsync(
            LimitedService.Pin(baseline), map: static app => app.MapGet("/stream", static () => "more").DisableRateLimiting(), settings: ("Platform:RateLimiting:MaxClients", "100"));
        var measured = new List<string>();
        using var listener = Listen(service, measured);

        await service.UseUpAsync(address: "203.0.113.1");
        for (var i = 0; i < 3; i++)
        {
            await service.AskAsync(address: "203.0.113.1");
            await service.AskAsync("/stream", address: "203.0.113.1");
        }

        for (var i = 0; i < 104; i++)
        {
            await service.AskAsync(address: $"10.0.0.{i}");
        }

        Assert.Equal(
            [
                .. Enumerable.Repeat($"platform.rate_limiting.rejections 1 mode={mode} reason=client", 3),
                .. Enumerable.Repeat($"platform.rate_limiting.rejections 1 mode={mode} reason=overflow", 2),
            ],
            measured);
    }

    [Theory]
    [InlineData("2026.1", LogLevel.Information, "A request would have been refused with 429. One address sends too many. The limit is 2 requests a second. ({0} more like it since the last report.) In report mode nothing is refused: adopt RateLimiting to have it act, or raise Platform:RateLimiting:PermitsPerSecond and Burst first.")]
    [InlineData("preview", LogLevel.Warning, "A request was refused with 429. One address sends too many. The limit is 2 requests a second. ({0} more like it since the last report.) Raise Platform:RateLimiting:PermitsPerSecond and Burst if its clients need more.")]
    public async Task One_line_a_minute_says_it_with_how_often(string baseline, LogLevel level, string line)
    {
        await using var service = await LimitedService.StartAsync(LimitedService.Pin(baseline));
        for (var minute = 0; minute < 2; minute++)
        {
            await service.UseUpAsync();
            for (var i = 0; i < 10; i++)
            {
                await service.AskAsync();
            }

            service.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([(level, line.Replace("{0}", "0", StringComparison.Ordinal)), (level, line.Replace("{0}", "9", StringComparison.Ordinal))], service.Log);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task A_proxy_that_hides_its_clients_is_named_as_the_cause(string header, string value)
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync();

        using var refused = await service.SendAsync(headers: (header, value));

        var (_, message) = Assert.Single(service.Log);
        Assert.Contains("it says that it is a proxy: all clients behind it count as one until the service reads forwarded headers.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.9", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_the_cause_without_its_name()
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync(user: "ada");
        await service.AskAsync(user: "ada");

        var (_, message) = Assert.Single(service.Log);
        Assert.Contains("One user sends too many.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", message, StringComparison.Ordinal);
    }

    private static MeterListener Listen(LimitedService service, List<string> measured)
    {
        var factory = service.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "PlatformSdk.RateLimiting" && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        return listener;

        void Keep(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key["platform.rate_limiting.".Length..]}={tag.Value}"))}");
    }
}
