using Orders.Api.Orders;

namespace Orders.Api.Shipping;

/// <summary>Asks the carrier what shipping costs.</summary>
internal sealed partial class CarrierClient(HttpClient client, ILogger<CarrierClient> logger)
{
    /// <returns>The quote, or <see langword="null"/> where the carrier does not answer.</returns>
    public async Task<Quote?> QuoteAsync(int quantity, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetFromJsonAsync($"quotes/{quantity}", OrdersJsonContext.Default.Quote, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            LogNoAnswer(logger, exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The carrier did not give a quote.")]
    private static partial void LogNoAnswer(ILogger logger, Exception exception);
}
