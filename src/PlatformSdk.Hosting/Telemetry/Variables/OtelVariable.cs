namespace PlatformSdk.Hosting.Telemetry.Variables;

/// <summary>One of the variables of the OpenTelemetry specification that the platform honours.</summary>
/// <param name="Name">As the specification has it.</param>
/// <param name="Expected">What it accepts, in words.</param>
/// <param name="Accepts">Whether a value is well-formed.</param>
/// <param name="Otherwise">What happens in place of a value that is not, in words.</param>
internal sealed record OtelVariable(string Name, string Expected, Func<string, bool> Accepts, Func<string, string> Otherwise)
{
    /// <summary>Whether warnings must not show the value.</summary>
    public bool IsSecret { get; init; }
}
