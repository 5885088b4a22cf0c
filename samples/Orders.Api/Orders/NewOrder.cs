namespace Orders.Api.Orders;

internal sealed record NewOrder(string? Customer, string? Product, int Quantity)
{
    public Dictionary<string, string[]> Mistakes()
    {
        var mistakes = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(Customer))
        {
            mistakes["customer"] = ["Name the customer."];
        }

        if (string.IsNullOrWhiteSpace(Product))
        {
            mistakes["product"] = ["Name the product."];
        }

        if (Quantity is < 1 or > OrderStore.Capacity)
        {
            mistakes["quantity"] = [$"Order 1 to {OrderStore.Capacity}."];
        }

        return mistakes;
    }
}
