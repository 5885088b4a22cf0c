namespace OtlpReceiver.Signals;

/// <summary>One series at one moment.</summary>
/// <param name="Attributes">What sets the series apart.</param>
/// <param name="Value">A gauge's or sum's value; a histogram's sum.</param>
/// <param name="Count">How many measurements a histogram holds; 0 for the others.</param>
/// <param name="Bounds">A histogram's explicit upper bounds.</param>
public sealed record ReceivedPoint(ReceivedAttributes Attributes, double Value, long Count, IReadOnlyList<double> Bounds);
