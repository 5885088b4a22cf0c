using Microsoft.AspNetCore.Http.HttpResults;

namespace Shop;

public sealed record NewOrder(string Customer, IReadOnlyList<OrderLine> Lines);

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/orders");
        orders.MapGet("/", Search);
        orders.MapGet("/{id:int}", Find).WithName("FindOrder");
        orders.MapPost("/", Place);
        orders.MapGet("/turnover", (OrderStore store) => store.Turnover());
    }

    private static Ok<IReadOnlyList<Order>> Search(OrderStore store, string? customer, DateTimeOffset? since, int skip = 0, int take = 50) =>
        TypedResults.Ok(store.Search(customer, since, Math.Max(skip, 0), Math.Clamp(take, 1, 200)));

    private static Results<Ok<Order>, NotFound> Find(OrderStore store, int id) =>
        store.Find(id) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound();

    private static Results<CreatedAtRoute<Order>, ValidationProblem> Place(OrderStore store, NewOrder order)
    {
        var mistakes = Check(order).ToLookup(mistake => mistake.Field, mistake => mistake.Message);
        if (mistakes.Count > 0)
        {
            return TypedResults.ValidationProblem(mistakes.ToDictionary(group => group.Key, group => group.ToArray()));
        }

        var placed = store.Add(order.Customer, order.Lines);
        return TypedResults.CreatedAtRoute(placed, "FindOrder", new { id = placed.Id });
    }

    private static IEnumerable<(string Field, string Message)> Check(NewOrder order)
    {
        if (string.IsNullOrWhiteSpace(order.Customer))
        {
            yield return ("customer", "A customer is needed.");
        }

        for (var i = 0; i < order.Lines.Count; i++)
        {
            if (order.Lines[i].Quantity is < 1 or > 1000)
            {
                yield return ($"lines[{i}].quantity", "From 1 to 1000.");
            }
        }
    }
}
