using System.Collections.Concurrent;

namespace Orders.Api.Orders;

/// <summary>Orders in memory, up to a bound.</summary>
internal sealed class OrderStore
{
    public const int Capacity = 10_000;

    private readonly ConcurrentDictionary<Guid, Order> _orders = new();

    public int Count => _orders.Count;

    public IEnumerable<Order> All => _orders.Values.OrderBy(static order => order.Placed);

    public bool TryAdd(Order order) => _orders.Count < Capacity && _orders.TryAdd(order.Id, order);

    public Order? Find(Guid id) => _orders.GetValueOrDefault(id);

    public void Replace(Order order) => _orders[order.Id] = order;
}
