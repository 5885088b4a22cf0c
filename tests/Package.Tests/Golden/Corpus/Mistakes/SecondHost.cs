internal static class SecondHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        return builder.Build();
    }

    public static IHost BuildWorker(string[] args) => Host.CreateApplicationBuilder(args).Build();
}
