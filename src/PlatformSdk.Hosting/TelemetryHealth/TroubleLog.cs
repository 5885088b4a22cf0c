using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting.TelemetryHealth;

/// <summary>Tells each kind of trouble once an interval, with how often it happened in between: telling it makes more telemetry, which may fail as well.</summary>
internal sealed class TroubleLog(ILogger logger, TimeProvider time, TimeSpan interval)
{
    private static readonly Action<ILogger, string, int, Exception?> LogTrouble =
        LoggerMessage.Define<string, int>(LogLevel.Warning, new EventId(1, nameof(LogTrouble)), "Telemetry is in trouble: {Trouble} ({Unreported} more like it since the last report.) The service runs on; what is not exported is kept up to the exporter's bounds, then dropped.");

    // By kind, of which OpenTelemetry has some dozens.
    private readonly ConcurrentDictionary<string, Trouble> _troubles = new(StringComparer.Ordinal);

    public void Tell(string kind, string text)
    {
        if (_troubles.GetOrAdd(kind, static _ => new Trouble()).TryReport(time, interval, out var unreported))
        {
            LogTrouble(logger, text, unreported, null);
        }
    }

    private sealed class Trouble
    {
        private readonly Lock _gate = new();
        private long? _reported;
        private int _unreported;

        public bool TryReport(TimeProvider time, TimeSpan interval, out int unreported)
        {
            lock (_gate)
            {
                if (_reported is { } reported && time.GetElapsedTime(reported) < interval)
                {
                    _unreported++;
                    unreported = 0;
                    return false;
                }

                (unreported, _unreported, _reported) = (_unreported, 0, time.GetTimestamp());
                return true;
            }
        }
    }
}
