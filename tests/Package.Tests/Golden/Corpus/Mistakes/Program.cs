var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformDefaults();
builder.Build().Run();
