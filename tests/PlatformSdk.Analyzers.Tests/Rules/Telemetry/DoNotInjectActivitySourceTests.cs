using PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;
using PlatformSdk.Analyzers.Rules.Telemetry;

namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

public sealed class DoNotInjectActivitySourceTests
{
    private const string Usings = """
        using System.Diagnostics;
        using Microsoft.Extensions.DependencyInjection.Extensions;

        """;

    [Fact]
    public Task Removes_what_nobody_asks_for() => VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);

        // Our spans.
        builder.Services.[|AddSingleton(new ActivitySource("Shop"))|]; // one
        builder.Services.AddRouting().[|AddSingleton<ActivitySource>(_ => new ActivitySource("Shop"))|].AddHealthChecks();
        builder.Services.AddRouting().[|AddScoped(_ => new ActivitySource("Shop"))|];
        builder.Services.[|AddTransient(typeof(ActivitySource), _ => new ActivitySource("Shop"))|];
        builder.Services.[|TryAddSingleton(Telemetry.Source)|];
        builder.Services.Add(ServiceDescriptor.[|Singleton(Telemetry.Source)|]);
        builder.Services.TryAdd(ServiceDescriptor.[|Describe(typeof(ActivitySource), _ => Telemetry.Source, ServiceLifetime.Singleton)|]);
        builder.Services.Replace([|new ServiceDescriptor(typeof(ActivitySource), Telemetry.Source)|]).AddRouting();
        ServiceCollectionServiceExtensions.[|AddSingleton(builder.Services, Telemetry.Source)|].AddRouting();
        builder.Build();

        static class Telemetry
        {
            public static readonly ActivitySource Source = new("Shop");

            public static IServiceCollection AddShop(this IServiceCollection services) => services.[|AddSingleton(Source)|].[|AddSingleton(Source)|];

            public static void AddArrow(this IServiceCollection services) => services.[|AddSingleton(Source)|];
        }
        """,
        """
        var builder = WebApplication.CreateBuilder(args);

        // Our spans.
        // one
        builder.Services.AddRouting().AddHealthChecks();
        builder.Services.AddRouting();
        builder.Services.AddRouting();
        builder.Services.AddRouting();
        builder.Build();

        static class Telemetry
        {
            public static readonly ActivitySource Source = new("Shop");

            public static IServiceCollection AddShop(this IServiceCollection services) => services;

            public static void AddArrow(this IServiceCollection services)
            {
            }
        }
        """);

    [Fact]
    public Task Survives_half_written_registrations() => VerifyAsync(
        """
        var services = new ServiceCollection();
        services.AddRouting().[|AddSingleton(_ => new ActivitySource("Shop"))|];
        services.Add(ServiceDescriptor.[|Singleton(new ActivitySource("Shop"))|]);

        """,
        """
        var services = new ServiceCollection();
        services.AddRouting();

        """);

    [Theory]
    [InlineData("services.[|AddSingleton(new ActivitySource(\"Shop\"))|];", "services.AddKeyedSingleton(\"Shop\", new ActivitySource(\"Shop\"));")]
    [InlineData("services.[|AddSingleton<ActivitySource>(new ActivitySource(\"Shop\"))|];", "services.AddKeyedSingleton<ActivitySource>(\"Shop\", new ActivitySource(\"Shop\"));")]
    [InlineData("services.[|AddSingleton(_ => new ActivitySource(\"Shop\"))|];", "services.AddKeyedSingleton(\"Shop\", (_, _) => new ActivitySource(\"Shop\"));")]
    [InlineData("services.[|AddScoped((IServiceProvider all) => new ActivitySource(\"Shop\"))|];", "services.AddKeyedScoped(\"Shop\", (IServiceProvider all, object? _) => new ActivitySource(\"Shop\"));")]
    [InlineData("services.[|AddTransient(static (all) => { return new ActivitySource(\"Shop\"); })|];", "services.AddKeyedTransient(\"Shop\", static (all, _) => { return new ActivitySource(\"Shop\"); });")]
    [InlineData("services.[|TryAddSingleton(new ActivitySource(\"Shop\"))|];", "services.TryAddKeyedSingleton(\"Shop\", new ActivitySource(\"Shop\"));")]
    [InlineData("services.[|AddSingleton(typeof(ActivitySource), new ActivitySource(\"Shop\"))|];", "services.AddKeyedSingleton(typeof(ActivitySource), \"Shop\", new ActivitySource(\"Shop\"));")]
    [InlineData("services.Add(ServiceDescriptor.[|Singleton(new ActivitySource(\"Shop\"))|]);", "services.Add(ServiceDescriptor.KeyedSingleton(\"Shop\", new ActivitySource(\"Shop\")));")]
    [InlineData("services.AddRouting().[|AddSingleton(Other.Source)|].AddRouting();", "services.AddRouting().AddKeyedSingleton(\"ActivitySource\", Other.Source).AddRouting();")]
    [InlineData("services.[|AddSingleton(Other.Create)|];", "services.AddKeyedSingleton(\"ActivitySource\", (services, _) => Other.Create(services));")]
    public Task Puts_a_key_where_somebody_asks(string registration, string keyed)
    {
        const string code = """
            static class Setup
            {
                static void Add(IServiceCollection services) { @ }
            }

            static class Other
            {
                public static readonly ActivitySource Source = new("Shop");
                public static ActivitySource Create(IServiceProvider services) => Source;
            }

            class Orders(*ActivitySource source)
            {
                public ActivitySource Source { get; } = source;
            }
            """;
        return VerifyAsync(
            code.Replace("@", registration, StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal),
            code.Replace("@", keyed, StringComparison.Ordinal).Replace(
                "*",
                keyed.Contains("\"ActivitySource\"", StringComparison.Ordinal) ? "[FromKeyedServices(\"ActivitySource\")] " : "[FromKeyedServices(\"Shop\")] ",
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follows_everybody_who_asks_into_other_files()
    {
        var test = new RuleTest<DoNotInjectActivitySourceFix>
        {

            // One finding, two changed documents.
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
        };
        test.TestState.Sources.Add(Usings + """
            const string name = "Shop";
            var builder = WebApplication.CreateBuilder(args);
            var source = new ActivitySource(name);
            builder.Services.[|AddSingleton(source)|].AddSingleton(all => new Orders(all.GetRequiredService<ActivitySource>(), 1));
            var app = builder.Build();
            app.MapGet("/", (ActivitySource spans, int id) => spans.Name + id);
            app.Services.GetService<ActivitySource>()?.Dispose();
            """);
        test.TestState.Sources.Add("""
            class Orders
            {
                private readonly System.Diagnostics.ActivitySource _source;

                public Orders(
                    // The source.
                    System.Diagnostics.ActivitySource source,
                    int size) => _source = source;
            }

            record Payment(System.Diagnostics.ActivitySource? Source);
            """);
        test.FixedState.Sources.Add(Usings + """
            const string name = "Shop";
            var builder = WebApplication.CreateBuilder(args);
            var source = new ActivitySource(name);
            builder.Services.AddKeyedSingleton("Shop", source).AddSingleton(all => new Orders(all.GetRequiredKeyedService<ActivitySource>("Shop"), 1));
            var app = builder.Build();
            app.MapGet("/", ([FromKeyedServices("Shop")] ActivitySource spans, int id) => spans.Name + id);
            app.Services.GetKeyedService<ActivitySource>("Shop")?.Dispose();
            """);
        test.FixedState.Sources.Add("""
            class Orders
            {
                private readonly System.Diagnostics.ActivitySource _source;

                public Orders(
                    // The source.
                    [FromKeyedServices("Shop")] System.Diagnostics.ActivitySource source,
                    int size) => _source = source;
            }

            record Payment([FromKeyedServices("Shop")] System.Diagnostics.ActivitySource? Source);
            """);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("class Orders { void Handle(ActivitySource source) { } }")]
    [InlineData("class Orders(IEnumerable<ActivitySource> sources) { object All => sources; }")]
    [InlineData("class Orders([Microsoft.AspNetCore.Mvc.FromServices] ActivitySource source) { object One => source; }")]
    [InlineData("class Orders { static object? Get(IServiceProvider all) => all.GetService(typeof(ActivitySource)); }")]
    [InlineData("class Orders { static object? Get(IServiceProvider all) => all.GetServices<ActivitySource>(); }")]
    [InlineData("class Orders { [Microsoft.AspNetCore.Mvc.FromServices] public ActivitySource? Source { get; set; } }")]
    public Task Offers_nothing_where_it_is_unclear_who_asks(string consumer) => VerifyAsync(
        "static class Setup { static void Add(IServiceCollection services) => services.[|AddSingleton(new ActivitySource(\"Shop\"))|]; } " + consumer);

    [Theory]
    [InlineData("services.[|AddSingleton(new ActivitySource(\"A\"))|].[|AddSingleton(new ActivitySource(\"B\"))|];")]
    [InlineData("services.[|AddSingleton<ActivitySource>()|];")]
    [InlineData("services.Add(ServiceDescriptor.[|Describe(typeof(ActivitySource), _ => new ActivitySource(\"A\"), ServiceLifetime.Singleton)|]);")]
    public Task Offers_nothing_where_somebody_asks_and_no_key_fits(string registration) => VerifyAsync(
        $"class Orders(ActivitySource source) {{ object One => source; static void Add(IServiceCollection services) {{ {registration} }} }}");

    [Theory]
    [InlineData("services?.[|AddSingleton(new ActivitySource(\"A\"))|];")]
    [InlineData("var descriptor = ServiceDescriptor.[|Singleton(new ActivitySource(\"A\"))|]; services.Add(descriptor);")]
    [InlineData("services.Insert(0, [|new ServiceDescriptor(typeof(ActivitySource), new ActivitySource(\"A\"))|]);")]
    public Task Offers_nothing_where_the_call_cannot_go(string registration) => VerifyAsync(
        $"class Setup {{ static void Add(IServiceCollection services) {{ {registration} }} }}");

    [Fact]
    public Task Is_silent_on_what_the_server_does_not_take() => VerifyAsync(
        """
        class Orders(ActivitySource source)
        {
            static readonly ActivitySource Own = new("Shop");

            object One => source;

            static void Add(IServiceCollection services)
            {
                services.AddKeyedSingleton("shop", Own);
                services.AddKeyedSingleton<ActivitySource>("shop", (_, _) => Own);
                services.Add(ServiceDescriptor.KeyedSingleton("shop", Own));
                services.Add(new ServiceDescriptor(typeof(ActivitySource), "shop", Own));
                services.AddSingleton(new Orders(Own));
                services.AddSingleton<Func<ActivitySource>>(() => Own);
                services.RemoveAll<ActivitySource>();
                _ = new List<ActivitySource> { Own };
            }
        }
        """);

    [Theory]
    [InlineData("service", false)]
    [InlineData("library", true)]
    [InlineData("test", false)]
    [InlineData("tool", false)]
    public async Task Is_silent_in_a_host_without_a_server(string role, bool isReported)
    {
        var registration = isReported ? "[|AddSingleton(new ActivitySource(\"A\"))|]" : "AddSingleton(new ActivitySource(\"A\"))";
        var test = new CSharpAnalyzerTest<PlatformAnalyzer, DefaultVerifier>
        {
            TestCode = $"using System.Diagnostics; using Microsoft.Extensions.DependencyInjection; class Setup {{ static void Add(IServiceCollection services) {{ services.{registration}; }} }}",
            ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
        };
        test.DiagnosticsUnderTest.Add(DoNotInjectActivitySourceAnalyzer.Id);
        test.BuildProperties["PlatformRole"] = role;
        foreach (var reference in ReferenceAssemblies.Net.AspNetCore100.References.Where(one => one.Display!.Contains("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal)))
        {
            test.TestState.AdditionalReferences.Add(reference);
        }

        await test.RunAsync();
    }

    private static Task VerifyAsync(string source, string? fixedSource = null)
    {
        var test = new RuleTest<DoNotInjectActivitySourceFix> { TestCode = Usings + source };
        if (fixedSource is not null)
        {
            test.FixedCode = Usings + fixedSource;
        }

        return test.RunAsync();
    }
}
