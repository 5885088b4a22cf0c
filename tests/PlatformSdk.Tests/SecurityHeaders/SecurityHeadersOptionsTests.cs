using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

public sealed class SecurityHeadersOptionsTests
{
    private const string Section = "Platform:SecurityHeaders:";

    [Theory]
    [InlineData("Profile", "Pages")]
    [InlineData("Profile", "1")]
    [InlineData("Profile", "ApiDocuments")]
    [InlineData("ContentSecurityPolicy", "")]
    [InlineData("ContentSecurityPolicy", "default-src 'self'\r\nX-Injected: yes")]
    [InlineData("ContentSecurityPolicy", "default-src 'self' https://bücher.example")]
    [InlineData("ContentSecurityPolicy", "script-src '{nonce}'")]
    [InlineData("PermissionsPolicy", " ")]
    [InlineData("PermissionsPolicy", "camera=()\nusb=()")]
    [InlineData("PermissionsPolicy", "camera=(),\tusb=()")]
    [InlineData("CrossOriginResourcePolicy", "same-origin")]
    [InlineData("DocumentPaths", "swagger")]
    [InlineData("DocumentPaths", "/")]
    [InlineData("DocumentPaths", "/swagger/*")]
    [InlineData("DocumentPaths:1", "//")]
    [InlineData("DocumentPath", "/swagger")]
    public async Task A_wrong_value_stops_the_host_and_is_named(string key, string value)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningService.StartAsync(
            static _ => { }, builder => builder.Configuration[Section + key] = value));
        Assert.Contains(Section + key.Split(':')[0], exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_wrong_values_are_reported_together()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningService.StartAsync(
            static _ => { },
            static builder => builder.Services.Configure<SecurityHeadersOptions>(static options => options.ContentSecurityPolicy = "ü"),
            arguments: ["--Platform:SecurityHeaders:Profile=Pages", "--Platform:SecurityHeaders:DocumentPaths=swagger"]));
        Assert.Contains("3 configuration mistakes", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Platform:SecurityHeaders:Profile is Pages.\n     Source:   command line --Platform:SecurityHeaders:Profile\n     Expected: Api, Html or ApiDocuments\n", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Platform:SecurityHeaders:DocumentPaths is swagger.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Platform:SecurityHeaders:ContentSecurityPolicy is ü.\n     Source:   code\n", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_option_changes_its_header()
    {
        await using var service = await RunningService.StartAsync(
            static app => app.MapGet("/", () => "hello"),
            static builder => builder.Services.Configure<SecurityHeadersOptions>(static options => options.PermissionsPolicy = "camera=(self)"),
            arguments: ["--Platform:SecurityHeaders:ContentSecurityPolicy=default-src https:", "--Platform:SecurityHeaders:CrossOriginResourcePolicy=CrossOrigin"]);
        using var response = await service.GetAsync("/");
        var expected = ExpectedHeaders.Api
            .With("Content-Security-Policy", "default-src https:")
            .With("Permissions-Policy", "camera=(self)")
            .With("Cross-Origin-Resource-Policy", "cross-origin");
        Assert.Equal(expected, ExpectedHeaders.Of(response));
    }

    [Fact]
    public async Task An_own_policy_is_the_service_profiles_alone()
    {
        await using var service = await RunningService.StartAsync(
            static app => app.MapGet("/page", () => "page").WithSecurityHeaders(SecurityHeadersProfile.Html),
            arguments: "--Platform:SecurityHeaders:ContentSecurityPolicy=default-src https:");
        using var response = await service.GetAsync("/page");
        ExpectedHeaders.AssertHtml(response);
    }

    [Theory]
    [InlineData("default-src https:; frame-ancestors 'self'", "SAMEORIGIN")]
    [InlineData("default-src https:; Frame-Ancestors 'none'", "DENY")]
    [InlineData("default-src https:; frame-ancestors https://portal.example", null)]
    [InlineData("default-src https:", "DENY")]
    public async Task Old_browsers_hear_the_same_about_frames_as_new_ones(string policy, string? frameOptions)
    {
        await using var service = await RunningService.StartAsync(static app => app.MapGet("/", () => "hello"), arguments: $"--Platform:SecurityHeaders:ContentSecurityPolicy={policy}");
        using var response = await service.GetAsync("/");
        Assert.Equal(frameOptions, response.Headers.TryGetValues("X-Frame-Options", out var values) ? values.Single() : null);
    }
}
