using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OtlpReceiver.Signals;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.ServerSpans;

[Collection(nameof(ProcessWide))]
public sealed class ActivitySourceTests
{
    [Fact]
    public async Task Server_spans_are_recorded_from_the_services_own_source()
    {
        using var source = new ActivitySource("Vendor.Own");
        await using var service = await TracedService.StartAsync(
            builder => builder.Services.AddSingleton(source), app => app.MapGet("/moved/{id}", (int id) => id));
        await service.SendAsync("/moved/1");

        var span = await service.SpanOfAsync("/moved/1");
        Assert.Equal(("Vendor.Own", "GET /moved/{id}", ReceivedSpanKind.Server), (span.Scope.Name, span.Name, span.Kind));
        Assert.StartsWith("The service has put its ActivitySource Vendor.Own into the container", Assert.Single(service.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frameworks_source_is_no_warning()
    {
        await using var service = await TracedService.StartAsync(app => app.MapGet("/own", () => "ok"));

        Assert.Empty(service.Warnings);
    }
}
