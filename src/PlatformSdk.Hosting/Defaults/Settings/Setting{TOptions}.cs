using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Hosting.Defaults.Settings;

/// <summary>The kinds of setting there are. Ranges include both ends.</summary>
internal static class Setting<TOptions>
    where TOptions : class, new()
{
    public static PlatformSetting<TOptions, bool> Flag(
        string name, string summary, Func<TOptions, bool> get, Action<TOptions, bool> set) =>
        new(name, SettingKind.Flag, "true or false", get, set, Scalar<bool>(bool.TryParse), static _ => true, static value => value ? "true" : "false")
        {
            Summary = summary,
        };

    public static PlatformSetting<TOptions, int> Integer(
        string name, string summary, int minimum, int maximum, Func<TOptions, int> get, Action<TOptions, int> set, string unit = "") =>
        new(name, SettingKind.Integer, Range(minimum, maximum, unit), get, set, Scalar<int>(TryParseInteger), value => value >= minimum && value <= maximum, Invariant)
        {
            Summary = summary,
        };

    /// <summary>A whole number, or nothing.</summary>
    public static PlatformSetting<TOptions, int?> OptionalInteger(
        string name, string summary, int minimum, int maximum, Func<TOptions, int?> get, Action<TOptions, int?> set) =>
        new(name, SettingKind.Integer, Range(minimum, maximum, ""), get, set, Scalar<int?>(TryParseOptional), value => value is null || (value >= minimum && value <= maximum), value => value is { } number ? Invariant(number) : "not set")
        {
            Summary = summary,
        };

    public static PlatformSetting<TOptions, TimeSpan> Duration(
        string name, string summary, TimeSpan minimum, TimeSpan maximum, Func<TOptions, TimeSpan> get, Action<TOptions, TimeSpan> set) =>
        new(name, SettingKind.Duration, $"a duration from {minimum:c} to {maximum:c} (hours:minutes:seconds)", get, set, Scalar<TimeSpan>(TryParseDuration), value => value >= minimum && value <= maximum, static value => value.ToString("c", CultureInfo.InvariantCulture))
        {
            Summary = summary,
        };

    public static PlatformSetting<TOptions, TEnum> Choice<TEnum>(
        string name, string summary, Func<TOptions, TEnum> get, Action<TOptions, TEnum> set)
        where TEnum : struct, Enum =>
        new(name, SettingKind.Choice, OneOf(Enum.GetNames<TEnum>()), get, set, Scalar<TEnum>(TryParseName), Enum.IsDefined, static value => value.ToString())
        {
            Summary = summary,
        };

    /// <summary>Text, or nothing; <paramref name="accepts"/> judges a text that is given.</summary>
    public static PlatformSetting<TOptions, string?> Text(
        string name, string summary, string expected, Func<string, bool> accepts, Func<TOptions, string?> get, Action<TOptions, string?> set) =>
        new(name, SettingKind.Text, expected, get, set, Scalar<string?>(TryTake), value => value is null || accepts(value), static value => value ?? "not set")
        {
            Summary = summary,
        };

    /// <summary>Texts, as a JSON array or separated by commas; <paramref name="accepts"/> judges each.</summary>
    public static PlatformSetting<TOptions, IList<string>> List(
        string name, string summary, string expected, Func<string, bool> accepts, Func<TOptions, IList<string>> get, Action<TOptions, IList<string>> set) =>
        new(name, SettingKind.List, expected, get, set, ReadList, value => value.All(accepts), static value => value.Count == 0 ? "none" : string.Join(", ", value))
        {
            Summary = summary,
        };

    private delegate bool Parser<TValue>(string text, [MaybeNullWhen(false)] out TValue value);

    private static SettingReader<TValue> Scalar<TValue>(Parser<TValue> parse) =>
        (IConfigurationSection section, [MaybeNullWhen(false)] out TValue value) =>
        {
            value = default;
            return section.Value is { } text && parse(text.Trim(), out value);
        };

    private static bool ReadList(IConfigurationSection section, out IList<string> values)
    {
        var items = section.Value is { } text
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [.. section.GetChildren().Select(static child => child.Value ?? "")];
        values = [.. items];
        return true;
    }

    private static bool TryParseInteger(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryParseOptional(string text, out int? value)
    {
        value = TryParseInteger(text, out var number) ? number : null;
        return value is not null;
    }

    // A bare number would be days, which nobody means.
    private static bool TryParseDuration(string text, out TimeSpan value)
    {
        value = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    // Names only: Enum.TryParse alone takes any number.
    private static bool TryParseName<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return Enum.GetNames<TEnum>().Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    private static bool TryTake(string text, out string? value)
    {
        value = text;
        return true;
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Range(int minimum, int maximum, string unit) =>
        $"{Invariant(minimum)} to {Invariant(maximum)}{(unit.Length == 0 ? "" : " " + unit)}";

    private static string OneOf(string[] names) =>
        names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + " or " + names[^1];
}
