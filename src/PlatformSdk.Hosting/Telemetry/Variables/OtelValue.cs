using System.Globalization;
using PlatformSdk.Hosting.Instrumentation;

namespace PlatformSdk.Hosting.Telemetry.Variables;

/// <summary>The kinds of variable there are.</summary>
internal static class OtelValue
{
    public static OtelVariable Flag(string name, string otherwise) =>
        new(name, "true or false", static value => bool.TryParse(value, out _), _ => otherwise);

    // The SDK reads digits only: no sign, no space, no separator.
    public static OtelVariable Integer(string name, int minimum, string otherwise) =>
        new(name, $"a whole number from {minimum} to {int.MaxValue}", value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum, _ => otherwise);

    public static OtelVariable Milliseconds(string name, int minimum, int otherwise) =>
        Integer(name, minimum, $"{otherwise} ms are used") with { Expected = $"whole milliseconds from {minimum} to {int.MaxValue}" };

    public static OtelVariable Ratio(string name, string otherwise) =>
        new(name, "a number from 0 to 1", static value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1, _ => otherwise);

    public static OtelVariable Choice(string name, string otherwise, params string[] choices) =>
        new(name, Words(choices), value => choices.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase), _ => otherwise);

    public static OtelVariable Protocol(string name, string otherwise) =>
        new(name, "grpc or http/protobuf", static value => value.Trim() is "grpc" or "http/protobuf", _ => otherwise);

    public static OtelVariable Endpoint(string name, string otherwise) =>
        new(name, "an absolute http or https URL", IsHttp, _ => otherwise);

    public static OtelVariable File(string name) =>
        new(name, "the path of a file that exists", System.IO.File.Exists, static _ => "nothing is exported");

    public static OtelVariable Headers(string name) =>
        new(name, "name=value pairs, separated by commas", static value => PairList.OfHeaders(value).IsWellFormed, static value => PairList.OfHeaders(value).Kept) { IsSecret = true };

    public static OtelVariable Attributes(string name) =>
        new(name, "key=value pairs, separated by commas", static value => PairList.OfAttributes(value).IsWellFormed, static value => PairList.OfAttributes(value).Kept);

    public static bool IsHttp(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static string Words(string[] choices) => string.Join(", ", choices[..^1]) + " or " + choices[^1];
}
