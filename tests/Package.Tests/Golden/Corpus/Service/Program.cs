using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Hosting.StartupReport;
using PlatformSdk.SecurityHeaders;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformDefaults();
builder.Services.AddHttpClient();
builder.Services.AddHealthChecks()
    .AddCheck("order-store", () => HealthCheckResult.Healthy("12 orders"), tags: ["ready"])
    .AddCheck("ledger", HealthCheckResult () => throw new InvalidOperationException("Password=hunter2"), tags: ["books"])
    .AddAsyncCheck("warehouse", async token =>
    {
        await Task.Delay(Timeout.Infinite, token);
        return HealthCheckResult.Healthy();
    }, tags: ["startup"]);

var app = builder.Build();
app.MapGet("/", () => "Hello");
app.MapGet("/orders/{id:int}", (int id, ILogger<Order> log) =>
{
    using var lookup = Shop.Source.StartActivity("look up order");
    lookup?.SetTag("order.id", id);
    Shop.LookUps.Add(1, new KeyValuePair<string, object?>("order.kind", id % 2 == 0 ? "even" : "odd"));
    using var scope = log.BeginScope(new Dictionary<string, object> { ["Desk"] = 4 });
    log.LogInformation("Order {OrderId} was looked up", id);
    return new Order(id, "lamp");
});
app.MapGet("/orders/boom", string () => throw new InvalidOperationException("The order book is closed."));
app.MapPost("/orders", (Order order) => Results.Created($"/orders/{order.Id}", order));
app.MapGet("/page", (HttpContext context) => Results.Content($"<script nonce=\"{context.GetCspNonce()}\">1</script>", "text/html"))
    .WithSecurityHeaders(SecurityHeadersProfile.Html);
app.MapGet("/cached", (HttpResponse response) =>
{
    response.Headers.ETag = "\"v1\"";
    return "from yesterday";
});
app.MapGet("/relay", async (HttpClient client, IServer server) =>
    await client.GetStringAsync(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + "/orders/8"));
app.MapGet("/report", (PlatformReport report) => report.ToJson());
app.MapPost("/stop", (IHostApplicationLifetime lifetime) => lifetime.StopApplication());
app.Run();

internal sealed record Order(int Id, string Item);

internal static class Shop
{
    public static readonly ActivitySource Source = new("Corpus.Orders");

    private static readonly Meter Meter = new("Corpus.Orders");

    public static readonly Counter<int> LookUps = Meter.CreateCounter<int>("orders.looked_up", "{order}", "Orders that somebody looked up.");
}
