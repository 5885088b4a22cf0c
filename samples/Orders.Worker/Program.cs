using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.AddPlatformDefaults();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new Inbox(Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["Inbox"] ?? "inbox")));
builder.Services.AddHealthChecks().AddCheck<InboxCheck>("inbox", tags: ["ready"]);
builder.Services.AddHostedService<OrderImporter>();

var host = builder.Build();
host.Run();
