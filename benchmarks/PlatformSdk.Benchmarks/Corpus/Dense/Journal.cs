using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Shop;

public sealed class Journal(ILogger<Journal> logger, ActivitySource source)
{
    public void Write(int order, string customer, decimal total)
    {
        using var activity = source.StartActivity("write");
        logger.LogInformation($"Order {order} of {customer} is worth {total}.");
        logger.LogInformation("Order " + order + " of " + customer + ".");
        logger.LogWarning(string.Format(CultureInfo.InvariantCulture, "Order {0} is worth {1}.", order, total));
        logger.LogError(new InvalidOperationException(customer), $"Order {order} failed.");
        logger.LogDebug("Order {Order} of {Customer}.", order, customer);
        logger.Log(LogLevel.Information, $"{customer} has ordered {order}");
        logger.LogTrace($"{nameof(Write)} ends after {activity?.Duration}");
        logger.LogCritical(customer);
    }

    public void WriteAll(IEnumerable<int> orders)
    {
        foreach (var order in orders)
        {
            logger.LogInformation($"Order {order}");
            logger.LogInformation("Order {Order}", order);
            logger.LogInformation("Order: " + order.ToString(CultureInfo.InvariantCulture));
        }
    }
}

public sealed class Ledger(ActivitySource source, ILogger logger)
{
    private readonly ActivitySource _source = source;

    public void Book(decimal amount)
    {
        using var activity = _source.StartActivity("book");
        logger.LogInformation($"Booked {amount}");
    }
}

public sealed class Registration
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton(new ActivitySource("Shop"));
        services.AddSingleton<ActivitySource>(_ => new ActivitySource("Shop.Journal"));
        services.AddSingleton<Journal>();
    }
}
