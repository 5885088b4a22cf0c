using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace PlatformSdk.RateLimiting;

/// <summary>
/// A token bucket for each client, kept as one number: when it will be full again (the generic cell rate algorithm, ITU-T
/// I.371). A full bucket is as good as none, so that forgetting it lets nobody through; only such are dropped, and a client
/// that finds no room shares a bucket. The framework's PartitionedRateLimiter keeps a limiter, of several hundred bytes, for every client of
/// the last ten seconds, however many those are, and by a clock of its own.
/// </summary>
internal sealed class ClientBuckets
{
    // Two for each one that comes: the clients that went leave faster than others arrive.
    private const int SweptByEach = 2;
    private const int SweptForRoom = 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<ClientKey, int> _places = [];
    private readonly List<Bucket> _buckets = [];
    private readonly TimeProvider _time;
    private readonly int _maxClients;
    private readonly long _interval;
    private readonly long _depth;
    private long _sharedFullAt;
    private int _hand;

    public ClientBuckets(IOptions<RateLimitingOptions> options, TimeProvider time)
    {
        _time = time;
        _maxClients = options.Value.MaxClients;
        _interval = time.TimestampFrequency / options.Value.PermitsPerSecond;
        _depth = _interval * options.Value.Burst;
        _sharedFullAt = time.GetTimestamp();
    }

    /// <summary>How many clients have a bucket of their own at the moment.</summary>
    public int Count => _buckets.Count;

    /// <summary>Takes a token for a request, or says when there will be one.</summary>
    public Decision Take(ClientKey client)
    {
        var now = _time.GetTimestamp();
        lock (_gate)
        {
            var place = Find(client, now);
            ref var fullAt = ref place < 0 ? ref _sharedFullAt : ref CollectionsMarshal.AsSpan(_buckets)[place].FullAt;
            var next = Math.Max(fullAt, now) + _interval;
            var wait = next - now - _depth;
            if (wait <= 0)
            {
                fullAt = next;
            }

            Sweep(now, SweptByEach);
            return new Decision(wait > 0, place < 0, wait > 0 ? _time.GetElapsedTime(now, now + wait) : TimeSpan.Zero);
        }
    }

    /// <summary>Gives back what was taken for a request that turned out not to count.</summary>
    public void Return(ClientKey client)
    {
        lock (_gate)
        {
            if (_places.TryGetValue(client, out var place))
            {
                CollectionsMarshal.AsSpan(_buckets)[place].FullAt -= _interval;
            }
        }
    }

    // Negative where the client has to share.
    private int Find(ClientKey client, long now)
    {
        if (_places.TryGetValue(client, out var place))
        {
            return place;
        }

        if (_buckets.Count >= _maxClients)
        {
            Sweep(now, SweptForRoom);
        }

        if (_buckets.Count >= _maxClients)
        {
            return -1;
        }

        _places.Add(client, _buckets.Count);
        _buckets.Add(new Bucket { Client = client, FullAt = now });
        return _buckets.Count - 1;
    }

    private void Sweep(long now, int steps)
    {
        for (var i = 0; i < steps && _buckets.Count > 0; i++)
        {
            _hand = _hand + 1 < _buckets.Count ? _hand + 1 : 0;
            if (_buckets[_hand].FullAt <= now)
            {
                Drop(_hand);
            }
        }
    }

    private void Drop(int place)
    {
        _places.Remove(_buckets[place].Client);
        var last = _buckets[^1];
        _buckets.RemoveAt(_buckets.Count - 1);
        if (place < _buckets.Count)
        {
            _buckets[place] = last;
            _places[last.Client] = place;
        }
    }

    private struct Bucket
    {
        public ClientKey Client;
        public long FullAt;
    }
}
