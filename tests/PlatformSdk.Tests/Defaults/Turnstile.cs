namespace PlatformSdk.Tests.Defaults;

/// <summary>What the default decided, whether it acted on that or not.</summary>
internal sealed class Turnstile
{
    private int _turnedAway;

    public int TurnedAway => _turnedAway;

    public void Count() => Interlocked.Increment(ref _turnedAway);
}
