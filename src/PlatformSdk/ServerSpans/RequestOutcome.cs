using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.ServerSpans;

/// <summary>How a request ended.</summary>
/// <param name="StatusCode">What the client was, or would have been, told.</param>
/// <param name="Failure">The exception that made the service fail; not one that only says no to the client.</param>
internal readonly record struct RequestOutcome(int StatusCode, Exception? Failure)
{
    public static RequestOutcome Of(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (context.Features.Get<UnhandledException>()?.Exception is { } unhandled)
        {
            // An in-memory server hands the exception to the test and leaves the status as it was.
            return new RequestOutcome(context.Response.HasStarted || status >= 400 ? status : 500, unhandled);
        }

        return new RequestOutcome(status, status >= 500 ? context.Features.Get<IExceptionHandlerFeature>()?.Error : null);
    }

    public void WriteTo(Activity activity)
    {
        ServerSpan.SetIfAbsent(activity, "http.response.status_code", StatusCode);
        if (Failure is null && StatusCode < 500)
        {
            return;
        }

        ServerSpan.SetIfAbsent(activity, "error.type", Failure?.GetType().FullName ?? StatusCode.ToString(CultureInfo.InvariantCulture));
        if (Failure is not null && !HasEvent(activity, Failure))
        {
            activity.AddException(Failure);
        }

        // Without a description: the status code says it.
        if (activity.Status == ActivityStatusCode.Unset)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    // The service, or another instrumentation, may have added it.
    private static bool HasEvent(Activity activity, Exception failure)
    {
        foreach (ref readonly var one in activity.EnumerateEvents())
        {
            if (one.Name == "exception" && one.Tags.Any(tag => tag.Key == "exception.message" && Equals(tag.Value, failure.Message)))
            {
                return true;
            }
        }

        return false;
    }
}
