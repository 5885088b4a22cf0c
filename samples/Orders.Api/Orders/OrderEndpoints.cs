using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Api.Shipping;

namespace Orders.Api.Orders;

internal static partial class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder endpoints)
    {
        var orders = endpoints.MapGroup("/orders");
        orders.MapGet("", static (OrderStore store) => TypedResults.Ok(store.All));
        orders.MapGet("{id:guid}", Find);
        orders.MapPost("", Place);
        orders.MapPost("{id:guid}/shipping", QuoteAsync);
    }

    private static Results<Ok<Order>, NotFound> Find(Guid id, OrderStore store) =>
        store.Find(id) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound();

    private static Results<Created<Order>, ValidationProblem, ProblemHttpResult> Place(
        NewOrder request, OrderStore store, OrderTelemetry telemetry, TimeProvider time, ILogger<OrderStore> logger)
    {
        if (request.Mistakes() is { Count: > 0 } mistakes)
        {
            return TypedResults.ValidationProblem(mistakes);
        }

        using var activity = OrderTelemetry.Source.StartActivity("place order");
        var order = new Order(Guid.CreateVersion7(), request.Customer!, request.Product!, request.Quantity, time.GetUtcNow());
        if (!store.TryAdd(order))
        {
            return TypedResults.Problem("The store is full.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        telemetry.Placed.Add(1);
        LogPlaced(logger, order.Id, order.Quantity);
        return TypedResults.Created($"/orders/{order.Id}", order);
    }

    private static async Task<Results<Ok<Order>, NotFound, ProblemHttpResult>> QuoteAsync(
        Guid id, OrderStore store, CarrierClient carrier, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } order)
        {
            return TypedResults.NotFound();
        }

        if (await carrier.QuoteAsync(order.Quantity, cancellationToken) is not { } quote)
        {
            return TypedResults.Problem("The carrier does not answer.", statusCode: StatusCodes.Status502BadGateway);
        }

        var quoted = order with { Shipping = quote.Price };
        store.Replace(quoted);
        return TypedResults.Ok(quoted);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {OrderId} placed for {Quantity}.")]
    private static partial void LogPlaced(ILogger logger, Guid orderId, int quantity);
}
