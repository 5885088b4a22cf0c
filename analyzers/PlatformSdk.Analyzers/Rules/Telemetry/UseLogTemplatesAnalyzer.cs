using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Telemetry;

internal sealed class UseLogTemplatesAnalyzer() : PlatformRule(Catalogued, Finding)
{
    public const string Id = "PLAT2002";

    private const string Extensions = "Microsoft.Extensions.Logging.LoggerExtensions";

    private const string Logger = "Microsoft.Extensions.Logging.ILogger";

    private const string Delegates = "Microsoft.Extensions.Logging.LoggerMessage";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Use log templates",
        Owner = Owner.Observability,
        Area = RuleAreas.Telemetry,
        Since = "0.1.0",
        Rationale = "A message that is put together before the logger sees it has lost its values: logs cannot be searched by them nor grouped by their template, and the text is made even where the level is off.",
        Cost = "At build time only: looks at the message of each log call. The template that the fix writes is cheaper at run time where the level is off.",
        Metric = EntryMetric.Findings,
        Stages = [new("2026.1", Stage.Recommended), new(SupportedBaselines.Preview, Stage.Required)],
        EdgeCases =
        [
            new("The message has braces of its own.", "UseLogTemplatesMeaningTests.The_fixed_code_logs_the_same_text"),
            new("The call gives values for some holes already.", "UseLogTemplatesTests.Reports_and_fixes"),
            new("The values would be evaluated in another order.", "UseLogTemplatesLimitsTests.Offers_no_fix_that_evaluates_in_another_order"),
        ],
    };

    private static readonly DiagnosticDescriptor Finding = RuleDescriptor.Create(
        Id,
        RuleAreas.Telemetry,
        DiagnosticSeverity.Warning,
        "This log message {0}: use a template with named arguments",
        Catalogued);

    protected override IReadOnlyList<string> Markers => [Logger, Extensions];

    protected override void Register(RuleRegistry registry)
    {
        foreach (var method in (string[])["Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical"])
        {
            registry.OnInvocation(Extensions, method, CheckCall);
        }

        registry.OnInvocation(Extensions, "BeginScope", CheckCall);

        // With a string alone this generic method is the better overload: the scope is then that text.
        registry.OnInvocation(Logger, "BeginScope", CheckCall);

        foreach (var method in (string[])["Define", "DefineScope"])
        {
            registry.OnInvocation(Delegates, method, (context, invocation) => CheckDefinition(registry.Findings, context, invocation));
        }

        void CheckCall(OperationAnalysisContext context, IInvocationOperation invocation) => Check(registry.Findings, context, invocation);
    }

    private static void Check(Findings findings, OperationAnalysisContext context, IInvocationOperation invocation)
    {
        if (LogCall.Of(invocation) is not { } call
            || (MessageFault.OfBuilding(call.Message) ?? (call.HasValues ? MessageFault.OfNumbering(call.Message) : null)) is not { } fault)
        {
            return;
        }

        var hasFix = call.Message.SemanticModel is { } model && LogTemplate.Of(call, model, context.CancellationToken) is not null;
        Report(findings, context, call.Message, hasFix, fault);
    }

    // Its values come from wherever the delegate is called: here nothing says how they are called.
    private static void CheckDefinition(Findings findings, OperationAnalysisContext context, IInvocationOperation invocation)
    {
        if (LogCall.Of(invocation) is { } call && MessageFault.OfNumbering(call.Message) is { } fault)
        {
            Report(findings, context, call.Message, hasFix: false, fault);
        }
    }

    private static void Report(Findings findings, OperationAnalysisContext context, IOperation message, bool hasFix, string fault) =>
        findings.Report(context, Finding, message.Syntax.GetLocation(), hasFix ? FixOffer.Made : null, fault);
}
