using Verify = PlatformSdk.Analyzers.Tests.Rules.RuleVerifier<PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry.UseLogTemplatesFix>;

namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

public sealed class UseLogTemplatesLimitsTests
{
    [Fact]
    public Task Is_silent_where_nothing_is_lost() => Verify.VerifyAnalyzerAsync(LogStatement.InClass(
    [
        """logger.LogInformation("Order {Id} goes to {City,10:l}", id, city);""",
        """logger.LogInformation("Order " + "{Id}", id);""",
        """logger.LogInformation("Order" + ':' + $" {{{Width}}}");""",
        """logger.LogInformation(Prefix + "{Id}", id);""",
        """logger.LogInformation($"{Prefix}: {{Id}}", id);""",
        """logger.LogInformation("Set {0} is text: there are no values");""",
        """logger.LogInformation("{{0}} is text {Id}", id);""",
        """logger.LogInformation(city);""",
        """logger.LogInformation("Order {Id}", $"{id}");""",
        """logger.LogInformation("Order {Id}", id.ToString());""",
        """logger.LogInformation((string?)null);""",
        """using (logger.BeginScope(order)) { }""",
        """using (logger.BeginScope("a {Id}", id)) { }""",
    ]));

    [Fact]
    public Task Is_silent_on_other_methods_of_the_same_name() => Verify.VerifyAnalyzerAsync(
        """
        class Orders(Own own)
        {
            void Ship(int id)
            {
                own.LogInformation($"a {id}");
                own.BeginScope($"a {id}");
                own.Log(LogLevel.Error, $"a {id}");
            }
        }

        static class OwnLogging
        {
            public static void Log(this Own own, LogLevel level, string message) { }
        }

        class Own
        {
            public void LogInformation(string message) { }
            public void BeginScope(string state) { }
        }
        """);

    [Fact]
    public Task Offers_no_fix_where_the_author_has_to_decide() => Verify.VerifyAnalyzerAsync(LogStatement.InClass(
    [
        // The logger goes by the order of holes, the author perhaps went by their numbers.
        """logger.LogInformation([|"{1} {0}"|], id, city);""",
        """logger.LogInformation([|"{0} {0}"|], id, city);""",
        """logger.LogInformation([|"{0} {1}"|], id);""",
        """logger.LogInformation([|"{0} {1}"|], new object[] { id, city });""",
        """logger.LogInformation([|Braces + "{0}"|], id, city);""",

        // The values and the holes do not match, or the template itself is computed.
        """logger.LogInformation([|$"{id} {{City}}"|]  , city, city);""",
        """logger.LogInformation([|"{" + city + "}"|], id);""",
        """logger.LogInformation([|string.Format(city, id)|]);""",
        """logger.LogInformation([|string.Format("{0} {1}", tags)|]);""",
        """logger.LogInformation([|string.Format("{0}", id, city)|]);""",
        """logger.LogInformation([|id > 3 ? $"a {id}" : "b"|]);""",
        """logger.LogInformation([|city ?? $"b {id}"|]);""",

        // A culture that was chosen.
        """logger.LogInformation([|string.Format(CultureInfo.GetCultureInfo("de"), "{0}", price)|]);""",

        // An argument list that cannot be added to.
        """logger.LogInformation(message: [|$"a {id}"|], exception: ex);""",
        """using (logger.BeginScope<string>([|$"a {id}"|])) { }""",

        // A span is no object.
        """logger.LogInformation([|$"a {city.AsSpan()}"|]);""",

        // A comment would be lost.
        """logger.LogInformation([|$"a {id /* why */}"|]);""",
        """logger.LogInformation([|"\u007b" + id|]);""",
    ]));

    [Fact]
    public Task Offers_no_fix_that_evaluates_in_another_order() => Verify.VerifyAnalyzerAsync(LogStatement.InClass(
    [
        """logger.LogInformation([|string.Format("{1} {0}", Next(), id)|]);""",
        """logger.LogInformation([|string.Format("{0} {0}", Next())|]);""",
        """logger.LogInformation([|"{Id} " + Next()|], id);""",
    ]));

    [Fact]
    public Task Reads_in_another_order_where_reading_is_all() => Verify.VerifyCodeFixAsync(
        LogStatement.InClass(["""logger.LogInformation([|string.Format("{1} {0} {1}", order.Id, city)|]);"""]),
        LogStatement.InClass(["""logger.LogInformation("{City} {OrderId} {City2}", city, order.Id, city);"""]));

    [Fact]
    public Task Reports_a_definition_that_numbers_its_values() => Verify.VerifyAnalyzerAsync(
        """
        static class Log
        {
            static readonly Action<ILogger, int, Exception?> s_shipped = LoggerMessage.Define<int>(LogLevel.Information, 1, [|"Order {0}"|]);
            static readonly Action<ILogger, int, Exception?> s_sent = LoggerMessage.Define<int>(LogLevel.Information, 1, "Order {Id}");
        }
        """);

    [Fact]
    public Task Offers_no_fix_where_the_method_for_it_is_out_of_scope() => new RuleTest<PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry.UseLogTemplatesFix>
    {
        ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
        TestState =
        {
            Sources =
            {
                """
                class Orders(Microsoft.Extensions.Logging.ILogger logger)
                {
                    void Ship(int id) => logger.BeginScope([|$"a {id}"|]);
                }
                """,
            },
            AdditionalReferences = { ReferenceAssemblies.Net.AspNetCore100.References.Single(reference => reference.Display!.EndsWith("Logging.Abstractions.dll", StringComparison.Ordinal)) },
        },
    }.RunAsync();
}
