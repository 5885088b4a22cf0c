using System.Net.Http.Json;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Shop;

public sealed record Payment(Guid Id, decimal Amount, string Currency);

public sealed class PaymentClient(HttpClient client, ILogger<PaymentClient> logger)
{
    public async Task<Payment?> PayAsync(Order order, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "payments")
        {
            Content = JsonContent.Create(new { order = order.Id, amount = order.Total, currency = "EUR" }),
        };
        request.Headers.Add("Idempotency-Key", order.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            LogRefused(order.Id, (int)response.StatusCode);
            return null;
        }

        var payment = await response.Content.ReadFromJsonAsync<Payment>(cancellationToken).ConfigureAwait(false);
        logger.LogInformation("Order {Order} is paid by {Payment}.", order.Id, payment?.Id);
        return payment;
    }

    public static SocketsHttpHandler Pinned(string thumbprint) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || (certificate is X509Certificate2 known && known.Thumbprint == thumbprint),
        },
    };

    private void LogRefused(int order, int status) => logger.LogWarning("The payment of order {Order} was refused with {Status}.", order, status);
}
