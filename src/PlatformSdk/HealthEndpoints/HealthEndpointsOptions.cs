using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.HealthEndpoints;

/// <summary>Where probes are answered, and what the details show. Bound from <c>Platform:HealthEndpoints</c>.</summary>
public sealed class HealthEndpointsOptions
{
    /// <summary>Where the end points are: <c>{Path}/live</c>, <c>{Path}/ready</c> and <c>{Path}/startup</c>, and <c>{Path}</c> itself for the details on the management port.</summary>
    /// <value>A path of letters, digits, <c>-</c>, <c>_</c>, <c>.</c> and <c>~</c>. Default: <c>/health</c>.</value>
    public string Path { get; set; } = "/health";

    /// <summary>Whether the details show the text of exceptions, which may hold addresses, names and secrets.</summary>
    /// <value>Default: false, an exception is shown as <c>Exception Occurred.</c></value>
    public bool IncludeExceptions { get; set; }

    /// <summary>Whether the details show the data that checks return.</summary>
    /// <value>Default: false, <c>data</c> is empty.</value>
    public bool IncludeData { get; set; }

    /// <summary>Writes the details in place of the platform, of the same shape as the framework's <c>HealthCheckOptions.ResponseWriter</c>. Set in code.</summary>
    /// <value>Default: none, the HealthChecks UI format. The two options above are then the writer's own business.</value>
    public Func<HttpContext, HealthReport, Task>? DetailsWriter { get; set; }
}
