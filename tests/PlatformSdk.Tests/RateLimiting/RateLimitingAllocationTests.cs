using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using PlatformSdk.RateLimiting;

namespace PlatformSdk.Tests.RateLimiting;

public sealed class RateLimitingAllocationTests
{
    [Theory]
    [InlineData("203.0.113.1")]
    [InlineData("::ffff:203.0.113.1")]
    [InlineData("2001:db8::1")]
    [InlineData(null)]
    public async Task A_request_that_is_let_through_adds_nothing_to_the_heap(string? address)
    {
        var buckets = new ClientBuckets(Options.Create(new RateLimitingOptions()), TimeProvider.System);
        var middleware = new LimitedMiddleware(buckets, static _ => Task.CompletedTask).Instance;
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) });

        await RequestAsync();

        // The least of some rounds: the runtime makes tables for code that runs for the first time.
        var allocated = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var requests = RequestAsync();
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
            await requests;
        }

        Assert.Equal(0, allocated);

        Task RequestAsync()
        {
            var request = Task.CompletedTask;
            for (var i = 0; i < 100; i++)
            {
                request = middleware.InvokeAsync(context);
            }

            return request;
        }
    }

    [Fact]
    public async Task To_ask_for_the_user_makes_none()
    {
        var buckets = new ClientBuckets(Options.Create(new RateLimitingOptions()), TimeProvider.System);
        var middleware = new LimitedMiddleware(buckets, static _ => Task.CompletedTask).Instance;
        var features = new FeatureCollection();
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback });

        await middleware.InvokeAsync(new DefaultHttpContext(features));

        Assert.Null(features.Get<Microsoft.AspNetCore.Http.Features.Authentication.IHttpAuthenticationFeature>());
        Assert.DoesNotContain(features, static feature => feature.Value is ClaimsPrincipal);
    }
}
