using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace PlatformSdk.Tests.SecurityHeaders;

public sealed class CachingTests
{
    [Theory]
    [InlineData("ETag", "\"v1\"")]
    [InlineData("Last-Modified", "Sat, 21 Nov 2026 10:00:00 GMT")]
    [InlineData("Expires", "Sat, 21 Nov 2026 11:00:00 GMT")]
    [InlineData("Pragma", "no-cache")]
    public async Task A_header_about_caching_is_the_services_own_word(string name, string value)
    {
        await using var service = await RunningService.StartAsync(app => app.MapGet("/orders", (HttpResponse response) =>
        {
            response.Headers[name] = value;
            return "[]";
        }));
        using var response = await service.GetAsync("/orders");
        Assert.Null(response.Headers.CacheControl);
    }

    [Fact]
    public async Task A_Cache_Control_of_the_services_own_stays()
    {
        await using var service = await RunningService.StartAsync(app => app.MapGet("/orders", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=60";
            return "[]";
        }));
        using var response = await service.GetAsync("/orders");
        Assert.Equal(ExpectedHeaders.Api.With("Cache-Control", "public, max-age=60"), ExpectedHeaders.Of(response));
    }

    [Fact]
    public async Task A_static_file_stays_cacheable()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "site.css"), "body { }", TestContext.Current.CancellationToken);
            await using var service = await RunningService.StartAsync(
                app => app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder.FullName) }));
            using var response = await service.GetAsync("/site.css");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(ExpectedHeaders.Api.With("Cache-Control", null), ExpectedHeaders.Of(response));
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://orders.example:{service.PlainPort}/site.css");
            request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            using var unchanged = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            Assert.Equal(ExpectedHeaders.Api.With("Cache-Control", null), ExpectedHeaders.Of(unchanged));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
