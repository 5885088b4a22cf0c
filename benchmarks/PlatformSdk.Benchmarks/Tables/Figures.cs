using System.Globalization;

namespace PlatformSdk.Benchmarks.Tables;

/// <summary>Writes figures with no more digits than they have.</summary>
internal static class Figures
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds) + " ns",
        < 1e6 => Number(nanoseconds / 1e3) + " µs",
        < 1e9 => Number(nanoseconds / 1e6) + " ms",
        _ => Number(nanoseconds / 1e9) + " s",
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 10_000 => bytes.ToString(CultureInfo.InvariantCulture) + " B",
        < 10_000_000 => Number(bytes / 1024.0) + " KiB",
        _ => Number(bytes / 1024.0 / 1024.0) + " MiB",
    };

    public static string Difference(long bytes) => bytes == 0 ? "0" : bytes.ToString("+#;-#", CultureInfo.InvariantCulture) + " B";

    public static string Ratio(double value, double baseline) => (value / baseline).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double value) =>
        value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
