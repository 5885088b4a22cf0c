using OtlpReceiver.Signals;

namespace PlatformSdk.Tests.ServerSpans;

/// <summary>The convention <c>span.http.server</c> of the OpenTelemetry semantic conventions 1.44, as data.</summary>
internal static class HttpServerConvention
{
    private static readonly string[] Required = ["http.request.method", "url.scheme", "url.path"];

    private static readonly string[] Methods = ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE", "QUERY", "_OTHER"];

    /// <summary>All attributes that are not opt-in, with their type in OTLP.</summary>
    private static readonly Dictionary<string, Type> Attributes = new()
    {
        ["http.request.method"] = typeof(string),
        ["http.request.method_original"] = typeof(string),
        ["http.response.status_code"] = typeof(long),
        ["http.route"] = typeof(string),
        ["error.type"] = typeof(string),
        ["network.peer.address"] = typeof(string),
        ["network.peer.port"] = typeof(long),
        ["network.protocol.name"] = typeof(string),
        ["network.protocol.version"] = typeof(string),
        ["server.address"] = typeof(string),
        ["server.port"] = typeof(long),
        ["client.address"] = typeof(string),
        ["url.path"] = typeof(string),
        ["url.query"] = typeof(string),
        ["url.scheme"] = typeof(string),
        ["user_agent.original"] = typeof(string),
    };

    /// <summary>Checks what the convention says of every span, whatever the request.</summary>
    public static void AssertMet(ReceivedSpan span)
    {
        Assert.Equal(ReceivedSpanKind.Server, span.Kind);
        Assert.Equal("Microsoft.AspNetCore", span.Scope.Name);
        Assert.Empty(span.Attributes.DuplicateKeys);
        Assert.All(Required, key => Assert.True(span.Attributes.Has(key), key + " is required."));
        Assert.All(span.Attributes.Values, pair =>
        {
            Assert.True(Attributes.TryGetValue(pair.Key, out var type), pair.Key + " is not of the convention.");
            Assert.IsType(type, pair.Value);
        });
        var method = (string)span.Attributes["http.request.method"]!;
        Assert.Contains(method, Methods);
        Assert.Equal(
            (method == "_OTHER" ? "HTTP" : method) + (span.Attributes["http.route"] is { } route ? " " + route : ""), span.Name);
        var status = (long)span.Attributes["http.response.status_code"]!;
        Assert.Equal(span.Attributes.Has("error.type"), span.Status == ReceivedSpanStatus.Error);
        Assert.Equal(status >= 500, span.Status == ReceivedSpanStatus.Error);
        Assert.NotEqual(ReceivedSpanStatus.Ok, span.Status);
        Assert.True(span.Attributes.Has("server.address") == span.Attributes.Has("server.port"), "server.port belongs to server.address.");
        Assert.InRange(status, 100, 599);
    }
}
