using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop;

public sealed record Parcel(int Order, double Weight, string Country);

public sealed class ShippingQueue
{
    private readonly Channel<Parcel> _parcels = Channel.CreateBounded<Parcel>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.Wait });

    public ValueTask AddAsync(Parcel parcel, CancellationToken cancellationToken) => _parcels.Writer.WriteAsync(parcel, cancellationToken);

    public IAsyncEnumerable<Parcel> TakeAsync(CancellationToken cancellationToken) => _parcels.Reader.ReadAllAsync(cancellationToken);
}

public sealed class ShippingService(ShippingQueue queue, ILogger<ShippingService> logger) : BackgroundService
{
    private static readonly ActivitySource Source = new("Shop.Shipping");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var parcel in queue.TakeAsync(stoppingToken).ConfigureAwait(false))
        {
            using var activity = Source.StartActivity("ship");
            activity?.SetTag("shop.order", parcel.Order);
            try
            {
                var price = Price(parcel);
                logger.LogInformation("Order {Order} ships to {Country} for {Price}.", parcel.Order, parcel.Country, price);
            }
            catch (InvalidOperationException exception)
            {
                activity?.SetStatus(ActivityStatusCode.Error);
                logger.LogError(exception, "Order {Order} does not ship.", parcel.Order);
            }
        }
    }

    private static decimal Price(Parcel parcel) => parcel switch
    {
        { Weight: <= 0 } => throw new InvalidOperationException("A parcel weighs something."),
        { Country: "DE", Weight: < 2 } => 3.99m,
        { Country: "DE" } => 5.99m,
        { Country: "FR" or "NL" or "AT", Weight: < 5 } => 9.99m,
        { Weight: < 10 } => 19.99m,
        _ => 19.99m + (decimal)Math.Ceiling(parcel.Weight - 10) * 1.5m,
    };
}
