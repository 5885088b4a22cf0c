using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace PlatformSdk.Benchmarks.Kestrel;

/// <summary>Sends requests over one kept-alive connection. The pipes run inline, so a request is done when it is written.</summary>
internal sealed class InMemoryClient : IMemoryPoolFeature
{
    private readonly PipePair _application;

    public InMemoryClient(InMemoryListener listener, MemoryPool<byte> pool)
    {
        MemoryPool = pool;
        var options = new PipeOptions(pool, PipeScheduler.Inline, PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false);
        var toServer = new Pipe(options);
        var fromServer = new Pipe(options);
        _application = new PipePair(fromServer.Reader, toServer.Writer);
        var connection = new DefaultConnectionContext("in-memory", new PipePair(toServer.Reader, fromServer.Writer), _application)
        {
            LocalEndPoint = listener.EndPoint,
            RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, 50_000),
        };
        connection.Features.Set<IMemoryPoolFeature>(this);
        listener.Add(connection);
    }

    public MemoryPool<byte> MemoryPool { get; }

    /// <summary>Sends a request and returns the whole response: for the first one, and to see what is measured.</summary>
    public async Task<string> ExchangeAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _application.Output.WriteAsync(request, cancellationToken);
        while (true)
        {
            var result = await _application.Input.ReadAsync(cancellationToken);
            var text = Encoding.ASCII.GetString(result.Buffer);
            if (IsComplete(text))
            {
                _application.Input.AdvanceTo(result.Buffer.End);

                // Off the server's stack, which the inline pipe has put this on: its loop could not go on beneath the next request.
                await Task.Yield();
                return text;
            }

            if (result.IsCompleted)
            {
                throw new InvalidOperationException($"The server closed the connection after: {text}");
            }

            _application.Input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>Sends a request whose response has a known length, and allocates nothing itself.</summary>
    public void Exchange(ReadOnlyMemory<byte> request, long responseLength)
    {
        var written = _application.Output.WriteAsync(request);
        if (!written.IsCompletedSuccessfully)
        {
            written.AsTask().GetAwaiter().GetResult();
        }

        while (true)
        {
            if (!_application.Input.TryRead(out var result))
            {
                result = _application.Input.ReadAsync().AsTask().GetAwaiter().GetResult();
            }

            if (result.Buffer.Length == responseLength)
            {
                _application.Input.AdvanceTo(result.Buffer.End);
                return;
            }

            if (result.Buffer.Length > responseLength || result.IsCompleted)
            {
                throw new InvalidOperationException($"The response is not like the first one: {Encoding.ASCII.GetString(result.Buffer)}");
            }

            _application.Input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    public void Close() => _application.Output.Complete();

    private static bool IsComplete(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        const string name = "\r\nContent-Length: ";
        var length = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return length >= 0 && length < end
            ? text.Length - end - 4 == int.Parse(text.AsSpan(length + name.Length, text.IndexOf('\r', length + name.Length) - length - name.Length), provider: null)
            : text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
    }
}
