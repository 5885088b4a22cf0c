using Shop.N0;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformDefaults();
builder.Services.AddSingleton<Shop.N0.OrderStore>();
var app = builder.Build();
app.MapOrders();
app.Run();
