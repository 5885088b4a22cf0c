using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PlatformSdk.Defaults;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Tests.Defaults;

/// <summary>A default as a room writes it that can refuse a request: it turns away whoever asks for <c>/full</c>.</summary>
internal sealed class TurnstileDefault(params IReadOnlyList<StageChange> stages) : WebDefault<TurnstileOptions>
{
    private Mode _mode;

    public override CatalogEntry Entry { get; } = new()
    {
        Id = "Turnstile",
        Title = "Turns requests away",
        Owner = Owner.Reliability,
        Area = "resilience",
        Since = "0.2.0",
        Rationale = "A default of this test's own, because the shipped ones change their stages.",
        Cost = "None.",
        Metric = EntryMetric.Findings,
        Stages = stages,
    };

    public override IReadOnlyList<PlatformSetting<TurnstileOptions>> Settings { get; } =
    [
        Setting<TurnstileOptions>.Integer("Seats", "How many may come in.", 1, 1000, static o => o.Seats, static (o, v) => o.Seats = v).Becomes("preview", 50),
    ];

    public override void Use(IApplicationBuilder pipeline)
    {
        var turnstile = pipeline.ApplicationServices.GetRequiredService<Turnstile>();
        pipeline.Use(async (context, next) =>
        {
            if (context.Request.Path == "/full")
            {
                turnstile.Count();
                if (_mode == Mode.On)
                {
                    context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                    return;
                }
            }

            await next(context);
        });
    }

    protected override void Register(PlatformDefaultContext context, TurnstileOptions options)
    {
        _mode = context.Snapshot[Id].Mode;
        context.Services.TryAddSingleton(new Turnstile());
    }
}
