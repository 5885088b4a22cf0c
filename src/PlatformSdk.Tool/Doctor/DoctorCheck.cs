using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Outcome">How it turned out.</param>
/// <param name="Found">What was found, and where.</param>
/// <param name="Remedy">What to do; <see langword="null"/> where it is in order.</param>
internal sealed record DoctorCheck(string Name, Outcome Outcome, string Found, string? Remedy)
{
    public static DoctorCheck Ok(string name, string found) => new(name, Outcome.Ok, found, null);

    public static DoctorCheck Warning(string name, string found, string remedy) => new(name, Outcome.Warning, found, remedy);

    public static DoctorCheck Error(string name, string found, string remedy) => new(name, Outcome.Error, found, remedy);
}
