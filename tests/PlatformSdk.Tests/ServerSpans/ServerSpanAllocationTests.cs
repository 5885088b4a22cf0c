using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PlatformSdk.ServerSpans;

namespace PlatformSdk.Tests.ServerSpans;

public sealed class ServerSpanAllocationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_whose_span_is_not_recorded_adds_nothing_to_the_heap(bool hasActivity)
    {
        using var events = new DiagnosticListener("Microsoft.AspNetCore");
        using var source = new ActivitySource("Microsoft.AspNetCore.Unheard");
        using var listener = new ServerSpanListener(events, source, new ServerSpan(new RequestMethods(null), new QueryRedaction([])));
        var middleware = new ServerSpanMiddleware(_ => Task.CompletedTask);
        var context = new DefaultHttpContext();
        if (hasActivity)
        {
            context.Features.Set<IHttpActivityFeature>(new Feature { Activity = new Activity("Microsoft.AspNetCore.Hosting.HttpRequestIn") });
        }

        await RequestAsync();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var request = RequestAsync();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        await request;
        Assert.Equal(0, allocated);

        Task RequestAsync()
        {
            listener.OnNext(KeyValuePair.Create("Microsoft.AspNetCore.Hosting.HttpRequestIn.Start", (object?)context));
            var task = middleware.InvokeAsync(context);
            listener.OnNext(KeyValuePair.Create("Microsoft.AspNetCore.Hosting.HttpRequestIn.Stop", (object?)context));
            return task;
        }
    }

    private sealed class Feature : IHttpActivityFeature
    {
        public required Activity Activity { get; set; }
    }
}
