using PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;
using Verify = PlatformSdk.Analyzers.Tests.Rules.RuleVerifier<PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry.UseLogTemplatesFix>;

namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

public sealed class UseLogTemplatesTests
{
    public static TheoryData<string> Titles => [.. LogStatements.ByTitle.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public Task Reports_and_fixes(string title) => Verify.VerifyCodeFixAsync(
        LogStatement.InClass(LogStatements.ByTitle[title].Select(statement => statement.Code)),
        LogStatement.InClass(LogStatements.ByTitle[title].Select(statement => statement.FixedCode)));

    [Fact]
    public Task Names_values_after_their_expressions()
    {
        var names = LogStatementNames.All.Select(row => row.Data).ToList();
        return Verify.VerifyCodeFixAsync(
            LogStatement.InClass(names.Select(name => $$$"""logger.LogInformation([|$"{{{{name.Item1}}}}"|]);""")),
            LogStatement.InClass(names.Select(name => $$$"""logger.LogInformation("{{{{name.Item2}}}}", {{{name.Item1}}});""")));
    }

    [Fact]
    public Task Works_in_top_level_statements() => Verify.VerifyCodeFixAsync(
        """
        var app = WebApplication.Create(args);
        app.Logger.LogInformation([|$"Started {app.Environment.ApplicationName}"|]);
        app.MapGet("/{id}", (int id, ILogger<Program> logger) => logger.LogInformation([|"Asked for " + id|]));
        """,
        """
        var app = WebApplication.Create(args);
        app.Logger.LogInformation("Started {AppEnvironmentApplicationName}", app.Environment.ApplicationName);
        app.MapGet("/{id}", (int id, ILogger<Program> logger) => logger.LogInformation("Asked for {Id}", id));
        """);

    [Fact]
    public Task Works_in_expression_bodies_and_fluent_calls() => Verify.VerifyCodeFixAsync(
        """
        class Orders(ILoggerFactory loggers)
        {
            void Ship(int id) => loggers.CreateLogger<Orders>().LogInformation([|$"a {id}"|]);
            ILogger Logger { get { field?.LogInformation([|$"a {this}"|]); return field!; } } = null!;
        }
        """,
        """
        class Orders(ILoggerFactory loggers)
        {
            void Ship(int id) => loggers.CreateLogger<Orders>().LogInformation("a {Id}", id);
            ILogger Logger { get { field?.LogInformation("a {Orders}", this); return field!; } } = null!;
        }
        """);

    [Fact]
    public Task Fixes_a_finding_inside_of_another_in_all_files()
    {
        const string Code = """
            namespace N0;

            class Orders(ILogger logger)
            {
                void Ship(int id) => logger.LogInformation([|$"a {Run(() => logger.LogInformation([|$"b {id}"|]))} {id}"|]);

                int Run(Action action) => 0;
            }
            """;
        const string FixedCode = """
            namespace N0;

            class Orders(ILogger logger)
            {
                void Ship(int id) => logger.LogInformation("a {Run} {Id}", Run(() => logger.LogInformation("b {Id}", id)), id);

                int Run(Action action) => 0;
            }
            """;
        return new RuleTest<UseLogTemplatesFix>
        {
            TestState = { Sources = { Code, Code.Replace("N0", "N1", StringComparison.Ordinal) } },
            FixedState = { Sources = { FixedCode, FixedCode.Replace("N0", "N1", StringComparison.Ordinal) } },
            NumberOfIncrementalIterations = 4,
        }.RunAsync();
    }

    [Fact]
    public Task Says_what_is_wrong() => new RuleTest<UseLogTemplatesFix>
    {
        TestCode = LogStatement.InClass(["""logger.LogInformation({|#0:"Order {0}"|}, id);"""]),
        FixedCode = LogStatement.InClass(["""logger.LogInformation("Order {Id}", id);"""]),
        ExpectedDiagnostics =
        {
            new DiagnosticResult(PlatformSdk.Analyzers.Rules.Telemetry.UseLogTemplatesAnalyzer.Id, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
                "This log message numbers its values, so they are logged under names like '0', which nobody searches for: use a template with named arguments"),
        },
    }.RunAsync();
}
