using Microsoft.AspNetCore.Http;

namespace PlatformSdk.ServerSpans;

/// <summary>An exception that left the pipeline, kept for the end of the span.</summary>
internal sealed record UnhandledException(Exception Exception)
{
    /// <summary>Keeps it where it is the service's failure, and does not handle it.</summary>
    /// <returns><see langword="false"/>, for an exception filter.</returns>
    public static bool Keep(HttpContext context, Exception exception)
    {
        var clientIsGone = context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException;
        var requestIsRefused = exception is BadHttpRequestException { StatusCode: < 500 };
        if (!clientIsGone && !requestIsRefused)
        {
            context.Features.Set(new UnhandledException(exception));
        }

        return false;
    }
}
