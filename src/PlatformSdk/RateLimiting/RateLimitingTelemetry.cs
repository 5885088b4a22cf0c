using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PlatformSdk.RateLimiting;

/// <summary>What operators see: each refusal in the meter <c>PlatformSdk.RateLimiting</c>, and a line in the log once a minute; never who the client is.</summary>
internal sealed class RateLimitingTelemetry
{
    public const string RejectionsInstrument = "platform.rate_limiting.rejections";

    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    private static readonly Action<ILogger, string, int, int, Exception?> LogReported =
        LoggerMessage.Define<string, int, int>(LogLevel.Information, new EventId(1, nameof(LogReported)), "A request would have been refused with 429. {Cause} The limit is {PermitsPerSecond} requests a second. ({Unreported} more like it since the last report.) In report mode nothing is refused: adopt RateLimiting to have it act, or raise Platform:RateLimiting:PermitsPerSecond and Burst first.");

    private static readonly Action<ILogger, string, int, int, Exception?> LogRefused =
        LoggerMessage.Define<string, int, int>(LogLevel.Warning, new EventId(2, nameof(LogRefused)), "A request was refused with 429. {Cause} The limit is {PermitsPerSecond} requests a second. ({Unreported} more like it since the last report.) Raise Platform:RateLimiting:PermitsPerSecond and Burst if its clients need more.");

    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly Counter<long> _rejections;
    private readonly int _permitsPerSecond;
    private readonly bool _acts;
    private long? _toldAt;
    private int _untold;

    public RateLimitingTelemetry(
        bool acts, IOptions<RateLimitingOptions> options, TimeProvider time, ILoggerFactory loggers, IMeterFactory meters)
    {
        (_acts, _permitsPerSecond, _time) = (acts, options.Value.PermitsPerSecond, time);
        _logger = loggers.CreateLogger("PlatformSdk.RateLimiting");
        _meter = meters.Create("PlatformSdk.RateLimiting");
        _rejections = _meter.CreateCounter<long>(RejectionsInstrument, "{request}", "Requests over their client's limit: refused where the mode is on, let through where it is report.");
    }

    public void Count(HttpContext context, Rejection rejection)
    {
        _rejections.Add(
            1,
            new KeyValuePair<string, object?>("platform.rate_limiting.mode", _acts ? "on" : "report"),
            new KeyValuePair<string, object?>("platform.rate_limiting.reason", rejection.Decision.IsShared ? "overflow" : "client"));
        if (IsDue(out var untold))
        {
            (_acts ? LogRefused : LogReported)(_logger, Cause(context, rejection), _permitsPerSecond, untold, null);
        }
    }

    private static string Cause(HttpContext context, Rejection rejection) => (rejection.Decision.IsShared, rejection.Client.User) switch
    {
        (true, _) => "More clients than Platform:RateLimiting:MaxClients are busy at once, and the others share one limit.",
        (_, not null) => "One user sends too many.",
        _ when ServicePolicies.IsForwarded(context) =>
            "One address sends too many, and it says that it is a proxy: all clients behind it count as one until the service reads forwarded headers.",
        _ => "One address sends too many.",
    };

    private bool IsDue(out int untold)
    {
        lock (_gate)
        {
            if (_toldAt is { } told && _time.GetElapsedTime(told) < _interval)
            {
                _untold++;
                untold = 0;
                return false;
            }

            (untold, _untold, _toldAt) = (_untold, 0, _time.GetTimestamp());
            return true;
        }
    }
}
