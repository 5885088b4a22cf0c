using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Defaults;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.SecurityHeaders;

/// <summary>The security headers of every response, from one list of values.</summary>
internal sealed class SecurityHeadersDefault : WebDefault<SecurityHeadersOptions>
{
    private const string Owasp = "OWASP Secure Headers Project";

    private static readonly SearchValues<char> NotInPaths = SearchValues.Create("*?#{} ");

    public override CatalogEntry Entry { get; } = new()
    {
        Id = "SecurityHeaders",
        Title = "Security headers on every response, set where the service set none",
        Owner = Owner.Security,
        Area = "security",
        Since = "0.1.0",
        Rationale = "A browser does with a response whatever the response does not forbid: sniff its type, frame it, run what was injected into it, keep it in a cache. The framework forbids nothing by itself; OWASP's Secure Headers Project and REST cheat sheet list what to forbid.",
        Cost = "Allocates nothing on a request; takes as long as writing the same headers by hand.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("An exception handler clears the response.", "ErrorResponseTests.An_exception_handler_that_clears_the_response_keeps_the_headers"),
            new EdgeCase("An exception that nothing handles.", "ErrorResponseTests.An_unhandled_exception_is_answered_with_the_headers"),
            new EdgeCase("Static files say by ETag and Last-Modified how to cache them.", "CachingTests.A_static_file_stays_cacheable"),
            new EdgeCase("Swagger UI and Scalar run inline scripts.", "DocumentPathsTests.A_document_path_may_run_inline_scripts"),
            new EdgeCase("The developer exception page is inline script and style.", "ErrorResponseTests.The_developer_exception_page_keeps_its_scripts_and_styles"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<SecurityHeadersOptions>> Settings { get; } =
    [
        Setting<SecurityHeadersOptions>.Choice(
            nameof(SecurityHeadersOptions.Profile), "The headers of every response whose end point does not choose its own.",
            static o => o.Profile, static (o, v) => o.Profile = v).From(Owasp),
        Setting<SecurityHeadersOptions>.List(
            nameof(SecurityHeadersOptions.DocumentPaths), "Where middleware such as Swagger UI serves the user interface of an API document.",
            "paths such as /swagger, without wildcards", IsPath, static o => o.DocumentPaths, static (o, v) => o.DocumentPaths = v),
        Setting<SecurityHeadersOptions>.Text(
            nameof(SecurityHeadersOptions.ContentSecurityPolicy), $"The policy instead of the profile's; {ContentSecurityPolicy.NonceSource} stands for the request's nonce.",
            $"{HeaderText.Expected}; a nonce only as {ContentSecurityPolicy.NonceSource} after a space", ContentSecurityPolicy.IsValid,
            static o => o.ContentSecurityPolicy, static (o, v) => o.ContentSecurityPolicy = v).From("W3C Content Security Policy Level 3"),
        Setting<SecurityHeadersOptions>.Text(
            nameof(SecurityHeadersOptions.PermissionsPolicy), "The browser features that a page may use, instead of none.",
            HeaderText.Expected, HeaderText.IsValid,
            static o => o.PermissionsPolicy, static (o, v) => o.PermissionsPolicy = v).From(Owasp),
        Setting<SecurityHeadersOptions>.Choice(
            nameof(SecurityHeadersOptions.CrossOriginResourcePolicy), "Which sites may embed the responses without CORS.",
            static o => o.CrossOriginResourcePolicy, static (o, v) => o.CrossOriginResourcePolicy = v).From(Owasp),
    ];

    public override void Use(IApplicationBuilder pipeline)
    {
        var options = pipeline.ApplicationServices.GetRequiredService<IOptions<SecurityHeadersOptions>>().Value;
        var hasDeveloperPage = pipeline.ApplicationServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
        pipeline.Use(next => new SecurityHeadersMiddleware(next, options, hasDeveloperPage).InvokeAsync);
    }

    protected override void Register(PlatformDefaultContext context, SecurityHeadersOptions options)
    {
        // The middleware is all there is; it needs no service.
    }

    protected override IEnumerable<SettingCheck> CheckTogether(SecurityHeadersOptions options)
    {
        if (options.Profile == SecurityHeadersProfile.ApiDocuments)
        {
            yield return new SettingCheck(
                Settings[0], nameof(SecurityHeadersProfile.ApiDocuments), Origin: null, IsValid: true,
                "ApiDocuments allows inline scripts: it is for the user interface of an API document only. Name its path in DocumentPaths, or its end point with WithSecurityHeaders.");
        }
    }

    // The root would allow inline scripts everywhere.
    private static bool IsPath(string path) =>
        path.StartsWith('/') && path.Trim('/').Length > 0 && !path.AsSpan().ContainsAny(NotInPaths) && HeaderText.IsValid(path);
}
