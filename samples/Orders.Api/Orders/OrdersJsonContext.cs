using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Orders.Api.Shipping;

namespace Orders.Api.Orders;

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IEnumerable<Order>))]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
internal sealed partial class OrdersJsonContext : JsonSerializerContext;
