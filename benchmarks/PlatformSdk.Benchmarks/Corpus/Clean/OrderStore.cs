namespace Shop;

public sealed record Order(int Id, string Customer, DateTimeOffset Placed, IReadOnlyList<OrderLine> Lines)
{
    public decimal Total => Lines.Sum(line => line.Price * line.Quantity);
}

public sealed record OrderLine(string Article, int Quantity, decimal Price);

public sealed class OrderStore(TimeProvider time)
{
    private readonly Dictionary<int, Order> _orders = [];
    private readonly Lock _gate = new();
    private int _last;

    public Order Add(string customer, IEnumerable<OrderLine> lines)
    {
        ArgumentException.ThrowIfNullOrEmpty(customer);
        var order = new Order(Interlocked.Increment(ref _last), customer, time.GetUtcNow(), [.. lines]);
        if (order.Lines.Any(line => line.Quantity <= 0 || line.Price < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(lines), "A line has a quantity and a price.");
        }

        lock (_gate)
        {
            _orders.Add(order.Id, order);
        }

        return order;
    }

    public Order? Find(int id)
    {
        lock (_gate)
        {
            return _orders.GetValueOrDefault(id);
        }
    }

    public IReadOnlyList<Order> Search(string? customer, DateTimeOffset? since, int skip, int take)
    {
        lock (_gate)
        {
            return
            [
                .. _orders.Values
                    .Where(order => customer is null || order.Customer.Contains(customer, StringComparison.OrdinalIgnoreCase))
                    .Where(order => since is null || order.Placed >= since)
                    .OrderByDescending(order => order.Placed)
                    .Skip(skip)
                    .Take(take),
            ];
        }
    }

    public IReadOnlyDictionary<string, decimal> Turnover()
    {
        lock (_gate)
        {
            return _orders.Values.GroupBy(order => order.Customer).ToDictionary(group => group.Key, group => group.Sum(order => order.Total));
        }
    }
}
