using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.HealthEndpoints;

/// <summary>
/// The paths that the service maps itself, letter by letter. Those are the service's; a route with parameters or a
/// catch-all, which would match a probe by chance, is not meant.
/// </summary>
internal sealed class MappedPaths
{
    private readonly string _prefix;
    private readonly EndpointDataSource? _routes;
    private HashSet<string>? _paths;

    public MappedPaths(string prefix, EndpointDataSource? routes)
    {
        _prefix = prefix;
        _routes = routes;
        if (routes is not null)
        {
            ChangeToken.OnChange(routes.GetChangeToken, () => Volatile.Write(ref _paths, null));
        }
    }

    // At the first probe, not before: the service's routes come after the filter in which this is made.
    public bool Contains(string path)
    {
        var paths = Volatile.Read(ref _paths);
        if (paths is null)
        {
            paths = Read();
            Volatile.Write(ref _paths, paths);
        }

        return paths.Contains(path);
    }

    private HashSet<string> Read() =>
        (_routes?.Endpoints ?? [])
            .OfType<RouteEndpoint>()
            .Select(static route => Literal(route.RoutePattern))
            .OfType<string>()
            .Where(path => path.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string? Literal(RoutePattern pattern) =>
        pattern.Parameters.Count > 0
            ? null
            : "/" + string.Join('/', pattern.PathSegments.Select(static segment => string.Concat(segment.Parts.OfType<RoutePatternLiteralPart>().Select(static part => part.Content))));
}
