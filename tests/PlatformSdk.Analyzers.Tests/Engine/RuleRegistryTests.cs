namespace PlatformSdk.Analyzers.Tests.Engine;

public sealed class RuleRegistryTests
{
    [Fact]
    public Task Calls_a_rule_for_every_use_of_the_symbols_it_named_and_for_no_other() => new CSharpAnalyzerTest<ProbeAnalyzer, DefaultVerifier>
    {
        TestCode = """
            public record Settings
            {
                public static Settings Default => null!;
                public int Level { get; set; }
                public int Other { get; set; }
                public int Field;
                public void Apply() { }
                public void Apply<T>(T value) { }
            }

            public static class Extensions
            {
                public static void Use(this Settings settings) { }
                public static void Use<T>(this Settings settings, T value) { }
            }

            public delegate bool Judge(int id, Settings settings);

            class Uses
            {
                readonly Settings made = [|new() { [|Level = 1|], Other = 2, [|Field = 3|] }|];
                readonly Judge judge = [|static delegate { return true; }|];

                void Use(Settings settings)
                {
                    [|settings.Level = 1|];
                    [|settings.Level += 1|];
                    settings.Other = settings.Level;
                    _ = settings with { [|Level = 4|], Other = 5 };
                    [|settings.Apply()|];
                    [|settings.Apply("")|];
                    [|settings.Use()|];
                    [|Extensions.Use(settings, 1)|];
                    _ = [|Settings.Default|];
                    Action<Settings> lambda = [|one => { }|];
                    Action<Settings> group = [|Take|];
                    Action<Settings, int> other = (_, _) => { };
                    Judge created = [|new Judge(Local)|];
                    bool Local(int id, Settings one) => true;
                }

                void Take(Settings settings) { }
            }
            """,
    }.RunAsync();
}
