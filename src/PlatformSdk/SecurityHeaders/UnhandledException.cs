using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace PlatformSdk.SecurityHeaders;

/// <summary>
/// Answers in the server's place when no exception handler did: the server's own 500 runs no <c>OnStarting</c> and would carry no
/// header. The exception goes on to the server, which logs it as ever.
/// </summary>
internal static class UnhandledException
{
    /// <summary>Whether an answer can still be given. Only Kestrel: an in-memory server hands the exception to the test instead.</summary>
    public static bool IsUnanswered(HttpContext context) =>
        !context.Response.HasStarted
        && !context.RequestAborted.IsCancellationRequested
        && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is not null;

    public static async Task WatchAsync(HttpContext context, Task rest)
    {
        try
        {
            await rest;
        }
        catch (Exception exception) when (IsUnanswered(context))
        {
            await AnswerAsync(context, exception);
        }
    }

    /// <summary>Sends the status that the server would send, with the headers, and throws the exception again.</summary>
    public static async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var response = context.Response;
        response.Clear();
        response.StatusCode = StatusCodes.Status500InternalServerError;
        response.ContentLength = 0;
        if (exception is BadHttpRequestException refused)
        {
            response.StatusCode = refused.StatusCode;
            CloseAfter(context);
        }

        try
        {
            await response.CompleteAsync();
        }
        catch (ObjectDisposedException)
        {
            // A callback of the service's own failed when the response started. The server has logged that one.
        }

        ExceptionDispatchInfo.Throw(exception);
    }

    // The server closes the connection over a request that it refuses; HTTP/1.1 clients want to be told.
    private static void CloseAfter(HttpContext context)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            context.Response.Headers.Connection = "close";
        }
    }
}
