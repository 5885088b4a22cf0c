using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Package.Tests.Golden;

/// <summary>Requests and answers as the bytes on the wire, so that no client hides or reorders a header.</summary>
internal sealed class HttpTranscript
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    /// <summary>Sends a request on a connection of its own and reads until the server closes it.</summary>
    /// <param name="port">Of the server on this machine.</param>
    /// <param name="request">The request line, the headers below it and, after an empty line, the body.</param>
    public async Task AskAsync(int port, params string[] request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
        var (head, body) = Array.IndexOf(request, "") is var end and >= 0 ? (request[..end], string.Join("\r\n", request[(end + 1)..])) : (request, "");
        string[] lines = [head[0], "Host: shop.example", .. head[1..], .. body.Length == 0 ? Array.Empty<string>() : [$"Content-Length: {body.Length}"], "Connection: close"];
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n" + body), cancellation);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancellation).WaitAsync(TimeSpan.FromMinutes(1), cancellation);

        Write('>', string.Join("\n", lines) + (body.Length == 0 ? "" : "\n\n" + body));
        Write('<', Encoding.UTF8.GetString(answer.ToArray()).ReplaceLineEndings("\n").TrimEnd('\n'));
        text.Append('\n');
    }

    private void Write(char direction, string message)
    {
        foreach (var line in message.Split('\n'))
        {
            text.Append($"{direction} {line}".TrimEnd()).Append('\n');
        }
    }
}
