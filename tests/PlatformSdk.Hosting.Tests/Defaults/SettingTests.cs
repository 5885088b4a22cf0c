using Microsoft.Extensions.Configuration;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Tests.Defaults;

public sealed class SettingTests
{
    private static readonly PlatformSetting<Sample> Days = Setting<Sample>.Integer("Days", "", 1, 730, o => o.Days, (o, v) => o.Days = v);

    private static readonly PlatformSetting<Sample> Wait = Setting<Sample>.Duration("Wait", "", TimeSpan.Zero, TimeSpan.FromMinutes(1), o => o.Wait, (o, v) => o.Wait = v);

    private static readonly PlatformSetting<Sample> Day = Setting<Sample>.Choice("Day", "", o => o.Day, (o, v) => o.Day = v);

    private static readonly PlatformSetting<Sample> Names = Setting<Sample>.List("Names", "", "names", name => name.Length > 0, o => o.Names, (o, v) => o.Names = v);

    [Theory]
    [InlineData("1", true)]
    [InlineData(" 730 ", true)]
    [InlineData("0", false)]
    [InlineData("731", false)]
    [InlineData("1,000", false)]
    [InlineData("1.5", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData("", false)]
    public void Integers_are_read_in_their_range(string text, bool right) => Assert.Equal(right, Reads(Days, text));

    [Theory]
    [InlineData("00:00:05", true)]
    [InlineData("00:00:00.250", true)]
    [InlineData("00:01:01", false)]
    [InlineData("-00:00:01", false)]
    [InlineData("5", false)]
    [InlineData("5s", false)]
    public void Durations_need_a_unit_so_a_bare_number_is_refused(string text, bool right) => Assert.Equal(right, Reads(Wait, text));

    [Theory]
    [InlineData("Monday", true)]
    [InlineData("monday", true)]
    [InlineData("1", false)]
    [InlineData("Monday,Tuesday", false)]
    public void Choices_are_read_by_name_only(string text, bool right) => Assert.Equal(right, Reads(Day, text));

    [Fact]
    public void A_list_is_an_array_or_a_comma_separated_text()
    {
        Assert.Equal("a, b", Read(("Names", "a,b")));
        Assert.Equal("a, b", Read(("Names:0", "a"), ("Names:1", "b")));

        static string Read(params (string, string?)[] values)
        {
            var sample = new Sample();
            Assert.True(Names.TryRead(sample, Section("Names", values)));
            return Names.Show(sample);
        }
    }

    [Fact]
    public void A_value_that_is_refused_leaves_the_options_as_they_were()
    {
        var sample = new Sample();
        Assert.False(Days.TryRead(sample, Section("Days", ("Days", "0"))));
        Assert.Equal(365, sample.Days);
    }

    [Fact]
    public void Expectations_are_written_out()
    {
        Assert.Equal("1 to 730", Days.Expected);
        Assert.Equal("365", Days.DefaultText);
        Assert.Equal("a duration from 00:00:00 to 00:01:00 (hours:minutes:seconds)", Wait.Expected);
        Assert.EndsWith("Friday or Saturday", Day.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026.1", "00:00:00")]
    [InlineData("preview", "00:00:30")]
    public void A_value_may_differ_from_a_baseline_on(string baseline, string value)
    {
        var setting = Setting<Sample>.Duration("Wait", "", TimeSpan.Zero, TimeSpan.FromMinutes(1), o => o.Wait, (o, v) => o.Wait = v).Becomes("preview", TimeSpan.FromSeconds(30));
        var sample = new Sample();
        setting.ApplyBaseline(sample, baseline);

        Assert.Equal(value, setting.Show(sample));
        Assert.Equal(("00:00:00", value), (setting.DefaultText, setting.DefaultTextAt(baseline)));
    }

    private static bool Reads(PlatformSetting<Sample> setting, string text) =>
        setting.TryRead(new Sample(), Section(setting.Name, (setting.Name, text)));

    private static IConfigurationSection Section(string key, params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value))).Build().GetSection(key);

    private sealed class Sample
    {
        public int Days { get; set; } = 365;

        public TimeSpan Wait { get; set; }

        public DayOfWeek Day { get; set; }

        public IList<string> Names { get; set; } = [];
    }
}
