using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PlatformSdk.ServerSpans;

/// <summary>
/// Hears from this host's server when a span starts, has its end point, and is about to stop. The last comes after the
/// server has settled the status, and before OpenTelemetry's processors see the span.
/// </summary>
internal sealed class ServerSpanListener(DiagnosticListener events, ActivitySource source, ServerSpan span) : IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Started = "Microsoft.AspNetCore.Hosting.HttpRequestIn.Start";
    private const string Matched = "Microsoft.AspNetCore.Routing.EndpointMatched";
    private const string Stopping = "Microsoft.AspNetCore.Hosting.HttpRequestIn.Stop";

    private IDisposable? _subscription;

    public void Start() => _subscription ??= events.Subscribe(this, name => source.HasListeners() && name is Started or Matched or Stopping);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not HttpContext context || SpanOf(value.Key, context) is not { } activity || !ServerSpan.IsRecorded(activity))
        {
            return;
        }

        switch (value.Key)
        {
            case Started:
                span.Begin(activity, context);
                break;
            case Matched or Stopping when ServerSpan.IsProbe(context):
                ServerSpan.Drop(activity);
                break;
            case Matched:
                ServerSpan.Match(activity, context);
                break;
            case Stopping:
                span.End(activity, context);
                break;
        }
    }

    public void OnCompleted()
    {
        // The server's events end with the process.
    }

    public void OnError(Exception error)
    {
        // The server's events have no errors.
    }

    // The feature is set once the span has started; later, another span may be the current one.
    private static Activity? SpanOf(string name, HttpContext context) =>
        name == Started ? Activity.Current : context.Features.Get<IHttpActivityFeature>()?.Activity;

    public void Dispose() => _subscription?.Dispose();
}
