using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Analyzers.Tests.Generation;

public sealed class AddPlatformDefaultsGeneratorTests
{
    private static readonly string[] WebAssemblies = ["Microsoft.AspNetCore.", "PlatformSdk.dll"];

    [Fact]
    public void Gives_a_web_service_the_call_on_both_builders()
    {
        var project = new Project(Project.WebService + "\nMicrosoft.Extensions.Hosting.Host.CreateApplicationBuilder(args).AddPlatformDefaults();");
        Assert.Contains("global::PlatformSdk.PlatformDefaults.Apply(builder, App)", project.Generate().Call, StringComparison.Ordinal);
        Assert.Contains("global::PlatformSdk.Hosting.PlatformDefaults.Apply(builder, App)", project.Generate().Call, StringComparison.Ordinal);
        project.Build();
    }

    [Fact]
    public void Gives_a_worker_the_call_without_a_word_of_the_web()
    {
        var project = new Project(Project.Worker) { References = Project.Without(WebAssemblies) };
        Assert.DoesNotContain("AspNetCore", project.Generate().Call, StringComparison.Ordinal);
        project.Build();
    }

    [Fact]
    public void Emits_the_builder_only_together_with_the_entry_point_that_takes_it()
    {
        // The web is there, the package that configures it is not.
        var call = new Project("return;") { References = Project.Without("PlatformSdk.dll") }.Generate().Call;
        Assert.DoesNotContain("WebApplicationBuilder", call, StringComparison.Ordinal);
        Assert.Contains("HostApplicationBuilder", call, StringComparison.Ordinal);
    }

    [Fact]
    public void Emits_nothing_where_the_package_is_absent() =>
        Assert.Null(new Project("return;") { References = Project.Without("PlatformSdk.dll", "PlatformSdk.Hosting.dll") }.Generate().Call);

    [Theory]
    [InlineData("IsTestProject", "true")]
    [InlineData("IsTestProject", "True")]
    [InlineData("IsTestingPlatformApplication", "true")]
    [InlineData("IsAspireHost", "true")]
    [InlineData("PlatformRole", "test")]
    [InlineData("PlatformRole", "Tool")]
    [InlineData("PlatformRole", "library")]
    public void Emits_nothing_into_an_executable_that_is_no_service(string property, string value) =>
        Assert.Null(new Project("return;") { Properties = [(property, value)] }.Generate().Call);

    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary)]
    [InlineData(OutputKind.NetModule)]
    [InlineData(OutputKind.WindowsRuntimeMetadata)]
    public void Emits_nothing_into_a_library(OutputKind output) =>
        Assert.Null(new Project("class Gate;") { Output = output }.Generate().Call);

    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "")]
    [InlineData(OutputKind.ConsoleApplication, "IsTestProject")]
    public void Lets_a_project_say_that_it_is_a_service(OutputKind output, string alsoSet)
    {
        var project = new Project("class Gate;") { Output = output, Properties = [("PlatformRole", "service"), ("PlatformBaseline", "preview"), (alsoSet, "true")] };
        Assert.Contains("AddPlatformDefaults", project.Generate().Call, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_a_project_without_the_call_as_it_is()
    {
        // Nothing but the compiler's own marker: a library that takes it for a type of its own finds none.
        var compilation = new Project("class Gate;") { Output = OutputKind.DynamicallyLinkedLibrary }.Generate().Compilation;
        Assert.Equal(["EmbeddedAttribute", "Gate"], compilation.Assembly.TypeNames.Where(name => name is not "<Module>").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Takes_the_oldest_baseline_where_nothing_is_pinned() =>
        Assert.Equal(SupportedBaselines.Floor, AppOf(new Project(Project.WebService) { Properties = [("PlatformBaseline", "")] }).Baseline);

    [Fact]
    public void Carries_what_the_project_file_says_into_the_running_service()
    {
        var app = AppOf(new Project(Project.WebService)
        {
            Properties =
            [
                ("PlatformBaseline", "preview"),
                ("PlatformAdopt", "RateLimiting|PLAT1002|RateLimiting"),
                ("PlatformHold", "Health"),
                ("PlatformSettings", "Contoso.Platform=Health%3ACacheDuration=00%3A00%3A10|Payments=Health%3ACacheDuration=1|Contoso.Platform=health%3Acacheduration=2|Contoso.Platform=Empty="),
            ],
        });
        Assert.Equal("preview", app.Baseline);
        Assert.Equal(["RateLimiting", "PLAT1002"], app.Adopted);
        Assert.Equal(["Health"], app.Held);
        Assert.Equal(["Contoso.Platform", "Payments"], app.Layers.Select(layer => layer.Name));
        Assert.Equal([new("Health:CacheDuration", "2"), new("Empty", "")], app.Layers[0].Settings);
        Assert.Equal([new("Health:CacheDuration", "1")], app.Layers[1].Settings);
        Assert.Equal(("Orders.Api", "1.2.3.4"), (app.Assembly.GetName().Name, app.Assembly.GetName().Version!.ToString()));
    }

    [Theory]
    [InlineData("a;b#c=d|e")]
    [InlineData("\"quoted\" \\ back\\slash {brace} $(NotAProperty) %41")]
    [InlineData("line\r\nbreak\u0085and\u2028more\u2029\t\0end")]
    [InlineData("*/ /* // </summary> <c>")]
    [InlineData("Grüße 你好 🚀")]
    public void Carries_every_character(string text)
    {
        var encoded = Uri.EscapeDataString(text);
        var app = AppOf(new Project(Project.WebService)
        {
            Properties = [("PlatformBaseline", "2026.1"), ("PlatformAdopt", encoded), ("PlatformSettings", $"{encoded}={encoded}={encoded}")],
        });
        Assert.Equal([text], app.Adopted);
        Assert.Equal(text, app.Layers[0].Name);
        Assert.Equal(text, app.Layers[0].Settings[text]);
    }

    [Theory]
    [InlineData("\" + System.Environment.Exit(1), //")]
    [InlineData("2026.1</c></summary>*/ {0}")]
    public void An_unknown_pin_is_data_and_never_code(string pin) =>
        // The build has refused it by PLAT9001; an editor that goes on must not be led astray.
        Assert.Equal(pin, AppOf(new Project(Project.WebService) { Properties = [("PlatformBaseline", pin)] }).Baseline);

    [Theory]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Annotations)]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Warnings)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable)]
    public void Compiles_without_a_warning_in_every_dialect(LanguageVersion version, NullableContextOptions nullable) =>
        new Project(Project.WebService)
        {
            Language = new(version, DocumentationMode.Diagnose),
            Nullable = nullable,
            Properties = [("PlatformAdopt", "RateLimiting"), ("PlatformSettings", "Contoso.Platform=Health%3ACacheDuration=1")],
        }.Build();

    [Fact]
    public void Documents_the_call_with_its_baseline()
    {
        var compilation = new Project(Project.WebService).Generate().Compilation;
        var call = compilation.GetSymbolsWithName("AddPlatformDefaults", SymbolFilter.Member, TestContext.Current.CancellationToken).First();
        Assert.Contains("every platform default of baseline <c>2026.1</c>", call.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_friend_assembly_with_its_own_call_does_not_see_another_one()
    {
        var orders = new Project(Project.WebService);
        var friendly = orders with { Source = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Billing\")]\n" + orders.Source };
        var reference = MetadataReference.CreateFromImage(friendly.Build());
        var billing = orders with
        {
            Name = "Billing",
            Source = Project.WebService,
            References = [.. orders.References, reference],
            Properties = [("PlatformBaseline", "preview")],
        };
        Assert.Equal("preview", AppOf(billing).Baseline);

        // A friend without a call of its own has none: it does not borrow the other's pin either.
        var tests = billing with { Properties = [("IsTestProject", "true")] };
        Assert.Contains(tests.Generate().Compilation.GetDiagnostics(TestContext.Current.CancellationToken), error => error.Id == "CS1061");
    }

    private static PlatformApp AppOf(Project project)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var assembly = context.LoadFromStream(new MemoryStream(project.Build()));
        var emitted = assembly.GetType("Microsoft.Extensions.Hosting.PlatformDefaultsBuilderExtensions", throwOnError: true)!;
        Assert.False(emitted.IsPublic);
        return (PlatformApp)emitted.GetField("App", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
    }
}
