using Orders.Api.Orders;
using Orders.Api.Shipping;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformDefaults();

builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OrdersJsonContext.Default));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddSingleton<OrderTelemetry>();
builder.Services.AddHealthChecks().AddCheck<OrderStoreCheck>("order-store", tags: ["ready"]);
builder.Services.AddHttpClient<CarrierClient>((services, client) =>
    client.BaseAddress = services.GetRequiredService<IConfiguration>().GetValue<Uri>("Carrier:BaseAddress"));

var app = builder.Build();
app.MapOrders();
app.MapCarrierStandIn();
app.Run();
