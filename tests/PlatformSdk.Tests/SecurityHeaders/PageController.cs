using Microsoft.AspNetCore.Mvc;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

[Route("controller")]
[SecurityHeaders(SecurityHeadersProfile.Html)]
public sealed class PageController : ControllerBase
{
    [HttpGet("page")]
    public string Page() => "page";

    [HttpGet("data")]
    [SecurityHeaders(SecurityHeadersProfile.Api)]
    public string Data() => "data";
}
