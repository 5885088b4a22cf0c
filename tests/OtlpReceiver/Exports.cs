using Microsoft.AspNetCore.Http;
using OtlpReceiver.Signals;

namespace OtlpReceiver;

/// <summary>Answers the export calls of both transports and keeps what they carried.</summary>
internal sealed class Exports : IDisposable
{
    private const int GrpcInternal = 13;

    private static readonly byte[] NoMessage = [.. Enumerable.Repeat((byte)0xff, 64)];

    private CancellationTokenSource hanging = new();

    public Answer Answer { get; set; }

    public Arrivals<ReceivedSpan> Spans { get; } = new("span");

    public Arrivals<ReceivedMetric> Metrics { get; } = new("metric");

    public Arrivals<ReceivedLog> Logs { get; } = new("log record");

    public Arrivals<ReceivedRequest> Requests { get; } = new("export call");

    public Arrivals<string> Malformed { get; } = new("malformed message");

    public async Task HandleAsync(HttpContext context)
    {
        if (SignalOf(context.Request.Path) is not { } signal || !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var transport = context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true ? Transport.Grpc : Transport.HttpProtobuf;
        var answer = Answer;
        if (answer == Answer.Accept)
        {
            Keep(signal, transport, context.Request, body.ToArray());
        }

        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Add(new ReceivedRequest(signal, transport, context.Request.Path, headers, answer));
        if (answer == Answer.Hang)
        {
            await HangAsync(context.RequestAborted);
        }

        await (transport == Transport.Grpc ? AnswerGrpcAsync(context.Response, answer) : AnswerHttpAsync(context.Response, answer));
    }

    public void Reopen()
    {
        hanging.Dispose();
        hanging = new CancellationTokenSource();
    }

    public Task ReleaseAsync() => hanging.CancelAsync();

    public void Dispose() => hanging.Dispose();

    private static Signal? SignalOf(string? path) => path switch
    {
        "/v1/traces" or "/opentelemetry.proto.collector.trace.v1.TraceService/Export" => Signal.Traces,
        "/v1/metrics" or "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export" => Signal.Metrics,
        "/v1/logs" or "/opentelemetry.proto.collector.logs.v1.LogsService/Export" => Signal.Logs,
        _ => null,
    };

    private static async Task AnswerHttpAsync(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer == Answer.Fail ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
        response.ContentType = "application/x-protobuf";
        if (answer == Answer.Garbage)
        {
            await response.Body.WriteAsync(NoMessage);
        }
    }

    private static async Task AnswerGrpcAsync(HttpResponse response, Answer answer)
    {
        response.ContentType = "application/grpc";
        await response.Body.WriteAsync(answer switch
        {
            Answer.Accept => GrpcFrame.Empty,
            Answer.Garbage => NoMessage,
            _ => ReadOnlyMemory<byte>.Empty,
        });
        if (answer != Answer.Garbage)
        {
            response.AppendTrailer("grpc-status", answer == Answer.Fail ? $"{GrpcInternal}" : "0");
        }
    }

    private void Keep(Signal signal, Transport transport, HttpRequest request, byte[] body)
    {
        try
        {
            var message = transport == Transport.Grpc ? GrpcFrame.Read(body)
                : request.Headers.ContentEncoding == "gzip" ? GrpcFrame.Unzip(body)
                : body;
            switch (signal)
            {
                case Signal.Traces:
                    Decoder.Spans(message).ToList().ForEach(Spans.Add);
                    break;
                case Signal.Metrics:
                    Decoder.Metrics(message).ToList().ForEach(Metrics.Add);
                    break;
                default:
                    Decoder.Logs(message).ToList().ForEach(Logs.Add);
                    break;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or Google.Protobuf.InvalidProtocolBufferException)
        {
            Malformed.Add($"{request.Method} {request.Path}: {exception.Message}");
        }
    }

    private async Task HangAsync(CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, hanging.Token);
        var never = new TaskCompletionSource();
        await using var registration = either.Token.Register(never.SetResult);
        await never.Task;
    }
}
