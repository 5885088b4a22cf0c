namespace PlatformSdk.Tool.Doctor;

/// <summary>What <c>platform doctor</c> found.</summary>
/// <param name="Projects">Those that use the packages, or the only one.</param>
internal sealed record DoctorAnswer(IReadOnlyList<ExaminedProject> Projects);
