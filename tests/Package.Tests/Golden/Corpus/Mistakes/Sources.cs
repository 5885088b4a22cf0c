using System.Diagnostics;

internal static class Sources
{
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddSingleton(new ActivitySource("Corpus.Orders"));
        services.AddSingleton(_ => new ActivitySource("Corpus.Stock"));
        services.AddKeyedSingleton("Corpus.Bills", new ActivitySource("Corpus.Bills"));
        return services;
    }
}
