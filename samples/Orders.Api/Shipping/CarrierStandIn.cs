namespace Orders.Api.Shipping;

/// <summary>Plays the carrier while developing, so that the sample needs nothing else.</summary>
internal static class CarrierStandIn
{
    public static void MapCarrierStandIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/carrier/quotes/{quantity:int}", static (int quantity) => TypedResults.Ok(new Quote(4.90m + (0.35m * quantity))));
        }
    }
}
