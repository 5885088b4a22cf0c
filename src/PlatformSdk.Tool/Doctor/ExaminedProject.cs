namespace PlatformSdk.Tool.Doctor;

/// <summary>The checks of one project.</summary>
internal sealed record ExaminedProject(string Project, IReadOnlyList<DoctorCheck> Checks);
