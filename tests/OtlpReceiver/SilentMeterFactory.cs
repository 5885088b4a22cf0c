using System.Diagnostics.Metrics;

namespace OtlpReceiver;

/// <summary>
/// Renames the web server's meters. A meter provider takes every meter of the process by name, so the receiver's own
/// requests would show among those of the service under test.
/// </summary>
internal sealed class SilentMeterFactory : IMeterFactory
{
    private readonly List<Meter> meters = [];

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(nameof(OtlpReceiver));
        lock (meters)
        {
            meters.Add(meter);
        }

        return meter;
    }

    public void Dispose() => meters.ForEach(meter => meter.Dispose());
}
