using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

/// <summary>What docs/defaults/security-headers.md prints is what goes over the wire.</summary>
public sealed class SecurityHeadersPageTests
{
    private static readonly Lazy<string> Page = new(ReadPage);

    [Theory]
    [InlineData("Api", "/api")]
    [InlineData("Html", "/page")]
    [InlineData("ApiDocuments", "/documents")]
    public async Task Prints_the_headers_as_they_are_sent(string profile, string path)
    {
        await using var service = await RunningService.StartAsync(app =>
        {
            app.MapGet("/api", () => Results.NoContent());
            app.MapGet("/page", (HttpContext context) => Results.Text(context.GetCspNonce())).WithSecurityHeaders(SecurityHeadersProfile.Html);
            app.MapGet("/documents", () => Results.NoContent()).WithSecurityHeaders(SecurityHeadersProfile.ApiDocuments);
        });
        var response = Exchange(service.PlainPort, path);
        var nonce = response.Split("\r\n\r\n")[1];
        var sent = response.Split("\r\n\r\n")[0].Split("\r\n").Skip(1).Where(static line => !IsTransport(line)).ToList();
        if (nonce.Length > 0)
        {
            sent = [.. sent.Select(line => line.Replace(nonce, "…", StringComparison.Ordinal))];
        }

        var printed = Block($"### `{profile}`");
        Assert.Equal(printed.Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));

        // Kestrel writes the headers it has a field for first; the others stand in the order of the page.
        Assert.Equal(printed.Where(static line => !IsKnownToServer(line)), sent.Where(static line => !IsKnownToServer(line)));
    }

    [Fact]
    public void Prints_each_option_with_its_range_and_default()
    {
        foreach (var setting in new SecurityHeadersDefault().Settings)
        {
            var row = Page.Value.Split('\n').Single(line => line.StartsWith($"| `Platform:SecurityHeaders:{setting.Name}` |", StringComparison.Ordinal));
            Assert.Contains(setting.Expected, row, StringComparison.Ordinal);
            Assert.EndsWith($" | {setting.DefaultText} |", row, StringComparison.Ordinal);
        }
    }

    private static bool IsTransport(string line) =>
        line.StartsWith("Date:", StringComparison.Ordinal) || line.StartsWith("Server:", StringComparison.Ordinal)
        || line.StartsWith("Connection:", StringComparison.Ordinal) || line.StartsWith("Content-Length:", StringComparison.Ordinal)
        || line.StartsWith("Content-Type:", StringComparison.Ordinal);

    private static bool IsKnownToServer(string line) => line.StartsWith("Cache-Control:", StringComparison.Ordinal);

    private static string[] Block(string heading)
    {
        var start = Page.Value.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no heading {heading}.");
        var open = Page.Value.IndexOf("```http\n", start, StringComparison.Ordinal) + "```http\n".Length;
        return Page.Value[open..Page.Value.IndexOf("\n```", open, StringComparison.Ordinal)].Split('\n');
    }

    // As text from the socket: a client library would fold, order and trim.
    private static string Exchange(int port, string path)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 10_000 };
        socket.Connect(IPAddress.Loopback, port);
        socket.Send(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: orders.example\r\nConnection: close\r\n\r\n"));
        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadToEnd();
    }

    private static string ReadPage()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "docs", "defaults", "security-headers.md");
            if (File.Exists(page))
            {
                return File.ReadAllText(page).ReplaceLineEndings("\n");
            }
        }

        throw new FileNotFoundException("docs/defaults/security-headers.md is not above the tests' output.");
    }
}
