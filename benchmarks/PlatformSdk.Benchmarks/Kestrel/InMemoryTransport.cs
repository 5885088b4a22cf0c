using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace PlatformSdk.Benchmarks.Kestrel;

/// <summary>
/// Lets Kestrel serve a connection that is two pipes. A socket costs ten times what a default does and varies by more
/// than that; the in-memory test server replaces the very code that writes headers. Here all of Kestrel runs, on the
/// caller's thread.
/// </summary>
internal sealed class InMemoryTransport : IConnectionListenerFactory
{
    private readonly List<InMemoryListener> _listeners = [];

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var listener = new InMemoryListener(endpoint);
        _listeners.Add(listener);
        return ValueTask.FromResult<IConnectionListener>(listener);
    }

    public InMemoryClient Connect(MemoryPool<byte> pool) => new(_listeners[0], pool);
}
