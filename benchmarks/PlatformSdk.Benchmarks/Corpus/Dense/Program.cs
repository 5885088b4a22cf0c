var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Shop.N0.Gateway>();
var app = builder.Build();
app.MapGet("/", () => "hello");
app.Run();
