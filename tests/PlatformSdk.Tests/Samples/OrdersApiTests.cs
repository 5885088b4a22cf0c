using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting.StartupReport;

namespace PlatformSdk.Tests.Samples;

/// <summary>The sample as its users run it: its own pin, its own configuration.</summary>
public sealed class OrdersApiTests : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory = new();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task An_order_is_placed_and_found_again()
    {
        using var client = _factory.CreateClient();

        using var placed = await client.PostAsJsonAsync("/orders", new { customer = "Ada", product = "teapot", quantity = 2 }, TestContext.Current.CancellationToken);
        var order = await client.GetFromJsonAsync<JsonElement>(placed.Headers.Location, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, placed.StatusCode);
        Assert.Equal("teapot", order.GetProperty("product").GetString());
        Assert.Equal(1, (await client.GetFromJsonAsync<JsonElement>("/orders", TestContext.Current.CancellationToken)).GetArrayLength());
    }

    [Fact]
    public async Task A_wrong_order_names_each_mistake()
    {
        using var client = _factory.CreateClient();

        using var refused = await client.PostAsJsonAsync("/orders", new { customer = "", quantity = 0 }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var errors = (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors");
        Assert.Equal(["customer", "product", "quantity"], errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_carrier_that_does_not_answer_is_a_502_and_loses_nothing()
    {
        using var factory = _factory.WithWebHostBuilder(host => host.UseSetting("Carrier:BaseAddress", "http://127.0.0.1:9/"));
        using var client = factory.CreateClient();
        using var placed = await client.PostAsJsonAsync("/orders", new { customer = "Ada", product = "teapot", quantity = 2 }, TestContext.Current.CancellationToken);

        using var quoted = await client.PostAsync($"{placed.Headers.Location}/shipping", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadGateway, quoted.StatusCode);
        using var found = await client.GetAsync(placed.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public void The_pin_is_the_services_own_under_a_test_host()
    {
        var report = _factory.Services.GetRequiredService<PlatformReport>();

        Assert.Equal(("Orders.Api", "2026.1"), (report.Service, report.Baseline));
    }
}
