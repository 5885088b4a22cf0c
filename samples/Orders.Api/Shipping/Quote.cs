namespace Orders.Api.Shipping;

internal sealed record Quote(decimal Price);
