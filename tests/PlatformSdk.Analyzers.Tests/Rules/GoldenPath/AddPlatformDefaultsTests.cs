using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.CodeFixes.Rules.GoldenPath;

namespace PlatformSdk.Analyzers.Tests.Rules.GoldenPath;

public sealed class AddPlatformDefaultsTests
{
    [Fact]
    public Task Inserts_the_call_after_the_statement_that_creates_the_builder() => VerifyAsync(
        """
        // The shop.
        var builder = [|WebApplication.CreateBuilder(args)|]; // web

        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.Run();
        """,
        """
        // The shop.
        var builder = WebApplication.CreateBuilder(args); // web
        builder.AddPlatformDefaults();

        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.Run();
        """);

    [Theory]
    [InlineData("var app = [|WebApplication.CreateSlimBuilder(args)|].Build();", "var app = WebApplication.CreateSlimBuilder(args).AddPlatformDefaults().Build();")]
    [InlineData("var builder = [|WebApplication.CreateEmptyBuilder(new())|];", "var builder = WebApplication.CreateEmptyBuilder(new());\nbuilder.AddPlatformDefaults();")]
    [InlineData("var builder = [|Host.CreateApplicationBuilder(args)|];", "var builder = Host.CreateApplicationBuilder(args);\nbuilder.AddPlatformDefaults();")]
    [InlineData("var builder = [|Host.CreateEmptyApplicationBuilder(new())|];", "var builder = Host.CreateEmptyApplicationBuilder(new());\nbuilder.AddPlatformDefaults();")]
    [InlineData("HostApplicationBuilder builder = [|new(args)|];", "HostApplicationBuilder builder = new(args);\nbuilder.AddPlatformDefaults();")]
    [InlineData("IHostApplicationBuilder builder = [|Host.CreateApplicationBuilder(args)|];", "IHostApplicationBuilder builder = Host.CreateApplicationBuilder(args).AddPlatformDefaults();")]
    [InlineData("using var host = [|new HostApplicationBuilder(args)|].Build();", "using var host = new HostApplicationBuilder(args).AddPlatformDefaults().Build();")]
    [InlineData("HostApplicationBuilder builder; builder = [|new HostApplicationBuilder(args)|]; builder.Build();", "HostApplicationBuilder builder; builder = new HostApplicationBuilder(args); builder.AddPlatformDefaults(); builder.Build();")]
    [InlineData("_ = [|WebApplication.CreateBuilder(args)|];", "_ = WebApplication.CreateBuilder(args).AddPlatformDefaults();")]
    [InlineData("[|WebApplication.CreateBuilder(args)|].Services.AddRouting();", "WebApplication.CreateBuilder(args).AddPlatformDefaults().Services.AddRouting();")]
    [InlineData("Action run = () => [|WebApplication.CreateBuilder()|].Build().Run(); run();", "Action run = () => WebApplication.CreateBuilder().AddPlatformDefaults().Build().Run(); run();")]
    public Task Adds_the_call_to_top_level_code(string source, string fixedSource) => VerifyAsync(source, fixedSource);

    [Fact]
    public Task Adds_the_call_in_members_of_all_shapes() => VerifyAsync(
        """
        namespace Shop;

        internal static class Program
        {
            private static readonly HostApplicationBuilder Worker = [|new()|];
            private static WebApplicationBuilder? web;

            private static void Main(string[] args)
            {
                var builder = [|WebApplication.CreateBuilder(new WebApplicationOptions
                {
                    Args = args,
                })|];
                builder.Build();

                Program.web = [|WebApplication.CreateBuilder(args)|];
                WebApplicationBuilder other;
                if (args.Length > 0)
                    other = [|WebApplication.CreateSlimBuilder(args)|];
                switch (args.Length)
                {
                    case 1:
                        var one = [|Host.CreateApplicationBuilder(args)|];
                        break;
                }
            }

            private static IHost Create() => [|Host.CreateApplicationBuilder()|].Build();

            private static WebApplicationBuilder Return()
            {
                var both = Create() is null ? [|WebApplication.CreateBuilder()|] : [|WebApplication.CreateSlimBuilder()|];
                return both;
            }
        }
        """,
        """
        namespace Shop;

        internal static class Program
        {
            private static readonly HostApplicationBuilder Worker = new HostApplicationBuilder().AddPlatformDefaults();
            private static WebApplicationBuilder? web;

            private static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(new WebApplicationOptions
                {
                    Args = args,
                });
                builder.AddPlatformDefaults();
                builder.Build();

                Program.web = WebApplication.CreateBuilder(args);
                Program.web.AddPlatformDefaults();
                WebApplicationBuilder other;
                if (args.Length > 0)
                    other = WebApplication.CreateSlimBuilder(args).AddPlatformDefaults();
                switch (args.Length)
                {
                    case 1:
                        var one = Host.CreateApplicationBuilder(args);
                        one.AddPlatformDefaults();
                        break;
                }
            }

            private static IHost Create() => Host.CreateApplicationBuilder().AddPlatformDefaults().Build();

            private static WebApplicationBuilder Return()
            {
                var both = Create() is null ? WebApplication.CreateBuilder().AddPlatformDefaults() : WebApplication.CreateSlimBuilder().AddPlatformDefaults();
                return both;
            }
        }
        """);

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.AddPlatformDefaults(); builder.Build();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args).AddPlatformDefaults();")]
    [InlineData("WebApplicationBuilder builder; builder = WebApplication.CreateBuilder(args); PlatformDefaultsBuilderExtensions.AddPlatformDefaults(builder);")]
    [InlineData("var builder = Host.CreateApplicationBuilder(args); if (args.Length > 0) { builder.AddPlatformDefaults(); }")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); var same = builder; same.AddPlatformDefaults();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); Action add = () => builder.AddPlatformDefaults(); add();")]
    [InlineData("var builder = new HostApplicationBuilder(); PlatformSdk.Hosting.PlatformDefaults.Apply(builder, new());")]
    [InlineData("IHostApplicationBuilder builder = WebApplication.CreateBuilder(args); if (builder is WebApplicationBuilder web) { web.AddPlatformDefaults(); }")]
    public Task Is_silent_where_the_call_is_made(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("Setup(WebApplication.CreateBuilder(args)); static void Setup(WebApplicationBuilder builder) => builder.AddPlatformDefaults();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.AddShop(); builder.Build();")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Named(\"shop\").AddShop().Build();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Outer(2);")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.AddAny();")]
    public Task Is_silent_where_a_method_that_takes_the_builder_makes_the_call(string statements) => VerifyAsync(statements + """

        static class Shop
        {
            public static WebApplicationBuilder AddShop(this WebApplicationBuilder builder)
            {
                PlatformSdk.PlatformDefaults.Apply(builder, new());
                return builder;
            }

            public static WebApplicationBuilder Named(this WebApplicationBuilder builder, string name) => builder;

            public static T AddAny<T>(this T builder) where T : IHostApplicationBuilder
            {
                if (builder is WebApplicationBuilder web) { web.AddPlatformDefaults(); }
                return builder;
            }

            public static void Outer(this WebApplicationBuilder builder, int times)
            {
                if (times > 0) { builder.Outer(times - 1); } else { builder.AddShop(); }
            }
        }
        """);

    [Theory]
    [InlineData("static class P { static WebApplicationBuilder Create() => WebApplication.CreateBuilder(); static void Main() => Create().AddPlatformDefaults().Build(); }")]
    [InlineData("class P { readonly WebApplicationBuilder _builder = WebApplication.CreateBuilder(); void Start() => _builder.AddPlatformDefaults(); static void Main() => new P().Start(); }")]
    [InlineData("static class P { static void Run(Action<WebApplicationBuilder> add) { var builder = WebApplication.CreateBuilder(); add(builder); } static void Main() => Run(builder => builder.AddPlatformDefaults()); }")]
    [InlineData("static class P { static void Main() { var (builder, count) = (WebApplication.CreateBuilder(), 1); builder.AddPlatformDefaults(); } }")]
    public Task Is_silent_where_the_call_is_made_on_a_builder_from_elsewhere(string source) => VerifyAsync(source);

    [Fact]
    public Task Follows_fields_properties_and_returned_builders() => VerifyAsync(
        """
        class Shop
        {
            WebApplicationBuilder web = [|WebApplication.CreateBuilder()|];
            HostApplicationBuilder Worker { get; } = [|Host.CreateApplicationBuilder()|];
            WebApplicationBuilder Fresh => [|WebApplication.CreateBuilder()|];
            static WebApplicationBuilder Create() { return [|WebApplication.CreateBuilder()|]; }
            static void Main()
            {
                Create().Build();
                new Shop().Worker.Build();
                WebApplication.CreateBuilder().AddPlatformDefaults();
            }
        }
        """,
        """
        class Shop
        {
            WebApplicationBuilder web = WebApplication.CreateBuilder().AddPlatformDefaults();
            HostApplicationBuilder Worker { get; } = Host.CreateApplicationBuilder().AddPlatformDefaults();
            WebApplicationBuilder Fresh => WebApplication.CreateBuilder().AddPlatformDefaults();
            static WebApplicationBuilder Create() { return WebApplication.CreateBuilder().AddPlatformDefaults(); }
            static void Main()
            {
                Create().Build();
                new Shop().Worker.Build();
                WebApplication.CreateBuilder().AddPlatformDefaults();
            }
        }
        """);

    [Fact]
    public async Task Is_silent_where_a_method_of_an_organisations_library_takes_the_builder()
    {
        const string service = "var builder = WebApplication.CreateBuilder(args); builder.@; builder.Build();";
        var contoso = CompiledLibrary.Compile(
            "Contoso.Platform",
            """
            public static class ContosoDefaults
            {
                public static void AddContoso(this Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) => PlatformSdk.PlatformDefaults.Apply(builder, new());
                public static void AddContoso(this Microsoft.AspNetCore.Builder.WebApplicationBuilder builder, PlatformSdk.Hosting.Baselines.PlatformApp app) => PlatformSdk.PlatformDefaults.Apply(builder, app);
            }
            """,
            Platform.Reference);

        // A package is a file; another project of the solution is, in an editor, a compilation of which only signatures count.
        await VerifyAsync(CompiledLibrary.AsFile(contoso), "AddContoso()");
        await VerifyAsync(CompiledLibrary.AsFile(contoso), "AddContoso(new())");
        await VerifyAsync(contoso.ToMetadataReference(), "AddContoso(new())");

        async Task VerifyAsync(MetadataReference library, string call)
        {
            var test = Test(service.Replace("@", call, StringComparison.Ordinal));
            test.TestState.AdditionalReferences.Add(library);
            await test.RunAsync();
        }
    }

    [Fact]
    public async Task Reports_where_a_method_of_another_library_takes_the_builder()
    {
        var other = CompiledLibrary.Compile(
            "Other",
            "public static class Other { public static void AddOther(this Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) { } }");
        var test = Test(
            "var builder = [|WebApplication.CreateBuilder(args)|]; builder.AddOther();",
            "var builder = WebApplication.CreateBuilder(args); builder.AddPlatformDefaults(); builder.AddOther();");
        test.TestState.AdditionalReferences.Add(CompiledLibrary.AsFile(other));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("builder.Services.AddRouting();")]
    [InlineData("Configure(builder); static void Configure(WebApplicationBuilder other) => other.Services.AddRouting();")]
    [InlineData("if (builder is null) { return; }")]
    [InlineData("var other = WebApplication.CreateBuilder(); other.AddPlatformDefaults();")]
    public Task Reports_uses_that_do_not_make_the_call(string statements) => VerifyAsync(
        $"var builder = [|WebApplication.CreateBuilder(args)|]; {statements}",
        $"var builder = WebApplication.CreateBuilder(args); builder.AddPlatformDefaults(); {statements}");

    [Theory]
    [InlineData("PlatformRole", "test")]
    [InlineData("PlatformRole", "tool")]
    [InlineData("PlatformRole", "library")]
    [InlineData("IsTestProject", "true")]
    [InlineData("IsTestingPlatformApplication", "true")]
    [InlineData("IsAspireHost", "true")]
    public async Task Is_silent_where_the_project_is_no_service(string property, string value)
    {
        var test = Test("WebApplication.CreateBuilder(args).Build();");
        test.BuildProperties.Remove("PlatformRole");
        test.BuildProperties[property] = value;
        await test.RunAsync();
    }

    [Fact]
    public Task Is_silent_in_an_application_that_orchestrates_others() =>
        VerifyAsync("WebApplication.CreateBuilder(args).Build(); namespace Aspire.Hosting { public class DistributedApplication; }");

    [Fact]
    public async Task Does_not_take_the_generated_method_for_a_call()
    {
        var test = new RuleTest<AddPlatformDefaultsFix>();
        test.TestState.Sources.Add("Func<WebApplicationBuilder> create = () => [|WebApplication.CreateBuilder()|]; create();");
        test.FixedState.Sources.Add("Func<WebApplicationBuilder> create = () => WebApplication.CreateBuilder().AddPlatformDefaults(); create();");
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            state.Sources.Add(("/0/EntryPoints.g.cs", Platform.EntryPoints));
            state.Sources.Add(("/0/AddPlatformDefaults.g.cs", Platform.GeneratedCall));
        }

        await test.RunAsync();
    }

    [Fact]
    public async Task Is_silent_where_the_platform_is_not_referenced()
    {
        var test = new RuleTest<AddPlatformDefaultsFix> { TestCode = "WebApplication.CreateBuilder(args).Build();" };
        await test.RunAsync();
    }

    [Fact]
    public async Task Adds_the_using_that_the_call_needs()
    {
        var test = Test(
            """
            var builder = [|Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder()|];
            builder.Build();
            """,
            """
            using Microsoft.Extensions.Hosting;

            var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder();
            builder.AddPlatformDefaults();
            builder.Build();
            """);
        test.ReferenceAssemblies = ReferenceAssemblies.Net.Net100;
        foreach (var reference in ReferenceAssemblies.Net.AspNetCore100.References)
        {
            test.TestState.AdditionalReferences.Add(reference);
        }

        await test.RunAsync();
    }

    [Fact]
    public async Task Fixes_several_services_at_once()
    {
        const string worker = "class {0} { void Run() { var builder = [|Host.CreateApplicationBuilder()|]; } }";
        const string fixedWorker = "class {0} { void Run() { var builder = Host.CreateApplicationBuilder(); builder.AddPlatformDefaults(); } }";
        var test = Test(worker.Replace("{0}", "A", StringComparison.Ordinal), fixedWorker.Replace("{0}", "A", StringComparison.Ordinal));
        test.TestState.Sources.Add(worker.Replace("{0}", "B", StringComparison.Ordinal));
        test.FixedState.Sources.Add(fixedWorker.Replace("{0}", "B", StringComparison.Ordinal));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string source, string? fixedSource = null) =>
        Test(source, fixedSource).RunAsync();

    private static RuleTest<AddPlatformDefaultsFix> Test(string source, string? fixedSource = null)
    {
        var test = new RuleTest<AddPlatformDefaultsFix> { TestCode = source };
        test.TestState.AdditionalReferences.Add(Platform.Reference);
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
        }

        return test;
    }
}
