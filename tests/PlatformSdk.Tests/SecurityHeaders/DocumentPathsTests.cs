using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

public sealed class DocumentPathsTests
{
    private const string Inline = "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";

    [Theory]
    [InlineData("/swagger", true)]
    [InlineData("/swagger/index.html", true)]
    [InlineData("/Swagger/index.html", true)]
    [InlineData("/docs/api/v1", true)]
    [InlineData("/swaggers", false)]
    [InlineData("/docs", false)]
    [InlineData("/orders/swagger", false)]
    public async Task A_document_path_may_run_inline_scripts(string path, bool isDocument)
    {
        // As middleware serves them: no end point, and a path base that is taken off on the way in.
        await using var service = await RunningService.StartAsync(
            app =>
            {
                app.UsePathBase("/docs");
                app.Run(context => context.Response.WriteAsync("<!doctype html>"));
            },
            arguments: "--Platform:SecurityHeaders:DocumentPaths=/swagger, /docs/api/");
        using var response = await service.GetAsync(path);
        Assert.Equal(isDocument, Policy(response).Contains(Inline, StringComparison.Ordinal));
        Assert.Equal(!isDocument, response.Headers.Contains("Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task An_end_point_of_documents_may_run_inline_scripts()
    {
        await using var service = await RunningService.StartAsync(app =>
            app.MapGet("/scalar", () => Results.Content("<!doctype html>", "text/html")).WithSecurityHeaders(SecurityHeadersProfile.ApiDocuments));
        using var plain = await service.GetAsync("/scalar");
        using var secure = await service.GetOverHttpsAsync("/scalar");
        const string policy =
            $"default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; {Inline}; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:";
        Assert.Equal(ExpectedHeaders.Html.With("Content-Security-Policy", policy).With("Cross-Origin-Opener-Policy", null), ExpectedHeaders.Of(plain));
        Assert.Equal(policy + "; upgrade-insecure-requests", Policy(secure));
    }

    [Fact]
    public async Task An_end_point_below_a_document_path_chooses_its_own_profile()
    {
        await using var service = await RunningService.StartAsync(
            app => app.MapGet("/swagger/token", () => "token").WithSecurityHeaders(SecurityHeadersProfile.Api),
            arguments: "--Platform:SecurityHeaders:DocumentPaths:0=/swagger");
        using var response = await service.GetAsync("/swagger/token");
        ExpectedHeaders.AssertApi(response);
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
}
