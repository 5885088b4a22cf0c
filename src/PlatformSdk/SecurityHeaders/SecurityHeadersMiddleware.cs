using Microsoft.AspNetCore.Http;

namespace PlatformSdk.SecurityHeaders;

/// <summary>
/// Writes the headers when the response starts: ones set earlier vanish when an exception handler clears the response, and
/// by then the service has set its own and the end point is known. Delegates and values are made once; a request adds nothing to the heap.
/// </summary>
internal sealed class SecurityHeadersMiddleware
{
    private readonly RequestDelegate _next;
    private readonly HeaderSets _sets;
    private readonly PathString[] _documentPaths;
    private readonly bool _hasDeveloperPage;
    private readonly Func<object, Task> _writeForService;
    private readonly Func<object, Task> _writeForDocuments;

    public SecurityHeadersMiddleware(RequestDelegate next, SecurityHeadersOptions options, bool hasDeveloperPage)
    {
        _next = next;
        _sets = new HeaderSets(options);
        _documentPaths = [.. options.DocumentPaths.Select(static path => new PathString(path.TrimEnd('/')))];
        _hasDeveloperPage = hasDeveloperPage;
        var profile = options.Profile;
        _writeForService = state => Write((HttpContext)state, profile);
        _writeForDocuments = state => Write((HttpContext)state, SecurityHeadersProfile.ApiDocuments);
    }

    public Task InvokeAsync(HttpContext context)
    {
        // The path is judged on the way in: a path base or a re-execution changes it later.
        context.Response.OnStarting(_documentPaths.Length > 0 && IsDocument(context.Request.Path) ? _writeForDocuments : _writeForService, context);
        try
        {
            var rest = _next(context);
            return rest.IsCompletedSuccessfully ? rest : UnhandledException.WatchAsync(context, rest);
        }
        catch (Exception exception) when (UnhandledException.IsUnanswered(context))
        {
            return UnhandledException.AnswerAsync(context, exception);
        }
    }

    private Task Write(HttpContext context, SecurityHeadersProfile profile)
    {
        var chosen = context.GetEndpoint()?.Metadata.GetMetadata<SecurityHeadersAttribute>()?.Profile ?? profile;
        _sets[IsDeveloperPage(context) ? SecurityHeadersProfile.ApiDocuments : chosen].Write(context);
        return Task.CompletedTask;
    }

    private bool IsDocument(PathString path)
    {
        foreach (var documents in _documentPaths)
        {
            if (path.StartsWithSegments(documents, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The framework's page for an exception in Development is inline script and style throughout; nothing else marks it.
    private bool IsDeveloperPage(HttpContext context) =>
        _hasDeveloperPage
        && context.Response.StatusCode == StatusCodes.Status500InternalServerError
        && context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
}
