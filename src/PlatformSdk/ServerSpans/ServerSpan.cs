using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace PlatformSdk.ServerSpans;

/// <summary>
/// Writes a request into its span by the HTTP semantic conventions. What the service, or another instrumentation, has set
/// already stays.
/// </summary>
internal sealed class ServerSpan(RequestMethods methods, QueryRedaction redaction)
{
    /// <summary>The source that ASP.NET Core starts server spans from.</summary>
    public const string Source = "Microsoft.AspNetCore";

    // Given one by one, Trim would make an array of them for each request.
    private static readonly char[] Brackets = ['[', ']'];

    /// <summary>Whether somebody records the span. One without a source exists only for the ids of log records.</summary>
    public static bool IsRecorded(Activity activity) => activity.IsAllDataRequested && activity.Source.Name.Length > 0;

    /// <summary>
    /// Whether the request is for an end point that is in no HTTP metrics: a probe. The framework's own mark counts, so
    /// that what is left out of the one is left out of the other.
    /// </summary>
    public static bool IsProbe(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IDisableHttpMetricsMetadata>() is not null;

    /// <summary>Takes the span out of the trace. Spans below it are not recorded either, as their parent is not.</summary>
    public static void Drop(Activity activity)
    {
        activity.IsAllDataRequested = false;
        activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }

    public static void SetIfAbsent(Activity activity, string key, object? value)
    {
        if (value is not null && activity.GetTagItem(key) is null)
        {
            activity.AddTag(key, value);
        }
    }

    /// <summary>Writes what middleware may change later: it must be said as the client asked.</summary>
    public void Begin(Activity activity, HttpContext context)
    {
        var request = context.Request;
        var method = methods.Canonical(request.Method);
        SetIfAbsent(activity, "http.request.method", method ?? "_OTHER");
        if (!string.Equals(method, request.Method, StringComparison.Ordinal))
        {
            SetIfAbsent(activity, "http.request.method_original", request.Method);
        }

        SetIfAbsent(activity, "url.path", request.PathBase.HasValue || request.Path.HasValue ? (request.PathBase + request.Path).ToString() : "/");
        SetIfAbsent(activity, "url.query", redaction.Redact(request.QueryString.Value));
        SetIfAbsent(activity, "network.protocol.version", ProtocolVersion(request.Protocol));
        SetIfAbsent(activity, "user_agent.original", request.Headers.UserAgent is [{ Length: > 0 } agent, ..] ? agent : null);
    }

    /// <summary>Writes the route. The first one counts: a handler of errors may run the pipeline again, and replace the end point.</summary>
    public static void Match(Activity activity, HttpContext context)
    {
        var route = context.GetEndpoint()?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route;
        SetIfAbsent(activity, "http.route", route is "" ? "/" : route);
    }

    /// <summary>Writes what is known in the end: the addresses behind a proxy, the name and the outcome.</summary>
    public void End(Activity activity, HttpContext context)
    {
        var request = context.Request;
        SetIfAbsent(activity, "url.scheme", request.Scheme);
        if (request.Host.HasValue)
        {
            SetIfAbsent(activity, "server.address", request.Host.Host.Trim(Brackets));
            SetIfAbsent(activity, "server.port", request.Host.Port ?? (request.IsHttps ? 443 : 80));
        }

        SetIfAbsent(activity, "client.address", context.Connection.RemoteIpAddress is { } address ? Text(address) : null);
        Match(activity, context);
        Name(activity, request.Method);
        RequestOutcome.Of(context).WriteTo(activity);
    }

    private static string Text(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();

    private static string? ProtocolVersion(string protocol) =>
        HttpProtocol.IsHttp11(protocol) ? "1.1" :
        HttpProtocol.IsHttp2(protocol) ? "2" :
        HttpProtocol.IsHttp3(protocol) ? "3" :
        HttpProtocol.IsHttp10(protocol) ? "1.0" : null;

    private void Name(Activity activity, string requestMethod)
    {
        if (string.Equals(activity.DisplayName, activity.OperationName, StringComparison.Ordinal))
        {
            var method = methods.Canonical(requestMethod) ?? "HTTP";
            activity.DisplayName = activity.GetTagItem("http.route") is string route ? method + " " + route : method;
        }
    }
}
