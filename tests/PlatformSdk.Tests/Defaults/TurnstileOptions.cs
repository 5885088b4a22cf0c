namespace PlatformSdk.Tests.Defaults;

public sealed class TurnstileOptions
{
    public int Seats { get; set; } = 100;
}
