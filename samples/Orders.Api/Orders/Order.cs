namespace Orders.Api.Orders;

internal sealed record Order(Guid Id, string Customer, string Product, int Quantity, DateTimeOffset Placed, decimal? Shipping = null);
