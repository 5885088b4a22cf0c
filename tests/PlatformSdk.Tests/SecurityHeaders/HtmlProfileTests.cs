using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

public sealed class HtmlProfileTests
{
    private const string AllPages = "--Platform:SecurityHeaders:Profile=Html";

    [Theory]
    [InlineData("/")]
    [InlineData("/unknown")]
    public async Task Sends_the_exact_headers(string path)
    {
        await using var service = await RunningService.StartAsync(Map, arguments: AllPages);
        foreach (var send in new[] { () => service.GetAsync(path), () => service.GetOverHttp2Async(path) })
        {
            using var response = await send();
            ExpectedHeaders.AssertHtml(response);
        }
    }

    [Theory]
    [InlineData("orders.example", true)]
    [InlineData("localhost.example", true)]
    [InlineData("127.0.0.11", true)]
    [InlineData("[fe80::1]", true)]
    [InlineData("localhost", false)]
    [InlineData("LocalHost", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("[::1]", false)]
    public async Task Asks_for_HTTPS_only_over_HTTPS_and_not_of_this_machine(string host, bool upgrades)
    {
        await using var service = await RunningService.StartAsync(Map, arguments: AllPages);
        using var secure = await service.GetOverHttpsAsync("/", host);
        using var plain = await service.GetAsync("/", host);
        Assert.Equal(ExpectedHeaders.HtmlPolicy + (upgrades ? "; upgrade-insecure-requests" : ""), Policy(secure));
        Assert.Equal(ExpectedHeaders.HtmlPolicy, Policy(plain));
    }

    [Fact]
    public async Task The_scheme_that_a_trusted_proxy_forwards_counts()
    {
        await using var service = await RunningService.StartAsync(
            app =>
            {
                app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedProto });
                Map(app);
            },
            arguments: AllPages);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://orders.example:{service.PlainPort}/");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.EndsWith("; upgrade-insecure-requests", Policy(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_point_chooses_its_profile()
    {
        await using var service = await RunningService.StartAsync(
            app =>
            {
                var pages = app.MapGroup("/pages").WithSecurityHeaders(SecurityHeadersProfile.Html);
                pages.MapGet("/one", () => "one");
                pages.MapGet("/data", () => "data").WithSecurityHeaders(SecurityHeadersProfile.Api);
                app.MapGet("/attribute", [SecurityHeaders(SecurityHeadersProfile.Html)] () => "attribute");
                app.MapGet("/orders", () => "orders");
                app.MapControllers();
            },
            builder => builder.Services.AddControllers().AddApplicationPart(typeof(PageController).Assembly));
        ExpectedHeaders.AssertHtml(await service.GetAsync("/pages/one"));
        ExpectedHeaders.AssertApi(await service.GetAsync("/pages/data"));
        ExpectedHeaders.AssertHtml(await service.GetAsync("/attribute"));
        ExpectedHeaders.AssertApi(await service.GetAsync("/orders"));
        ExpectedHeaders.AssertHtml(await service.GetAsync("/controller/page"));
        ExpectedHeaders.AssertApi(await service.GetAsync("/controller/data"));
    }

    [Fact]
    public void A_profile_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SecurityHeadersAttribute((SecurityHeadersProfile)7));

    private static void Map(WebApplication app) => app.MapGet("/", () => Results.Content("<!doctype html>", "text/html"));

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
}
