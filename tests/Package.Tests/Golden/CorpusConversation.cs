namespace Package.Tests.Golden;

/// <summary>What a client asks the corpus service, in this order; the last request ends it.</summary>
internal static class CorpusConversation
{
    public static async Task<string> HoldAsync(int port, int management)
    {
        var transcript = new HttpTranscript();
        await transcript.AskAsync(port, "GET / HTTP/1.1");
        await transcript.AskAsync(port, "HEAD / HTTP/1.1");
        await transcript.AskAsync(port, "OPTIONS / HTTP/1.1", "Origin: https://elsewhere.example");
        await transcript.AskAsync(port, "GET /orders/7?page=2&token=hunter2 HTTP/1.1", "User-Agent: corpus", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        await transcript.AskAsync(port, "POST /orders HTTP/1.1", "Content-Type: application/json", "", """{"id":9,"item":"chair"}""");
        await transcript.AskAsync(port, "POST /orders HTTP/1.1", "Content-Type: text/plain", "", "chair");
        await transcript.AskAsync(port, "PUT /orders/7 HTTP/1.1");
        await transcript.AskAsync(port, "BREW /coffee HTTP/1.1");
        await transcript.AskAsync(port, "GET /nowhere HTTP/1.1");
        await transcript.AskAsync(port, "GET /orders/boom HTTP/1.1");
        await transcript.AskAsync(port, "GET /page HTTP/1.1");
        await transcript.AskAsync(port, "GET /cached HTTP/1.1");
        await transcript.AskAsync(port, "GET /relay HTTP/1.1");
        await transcript.AskAsync(port, "GET / HTTP/1.1", "Host: another.example");
        await transcript.AskAsync(port, "GET /health/live HTTP/1.1");
        await transcript.AskAsync(port, "GET /health/ready HTTP/1.1");
        await transcript.AskAsync(port, "GET /health/startup HTTP/1.1");
        await transcript.AskAsync(port, "GET /health HTTP/1.1");
        await transcript.AskAsync(management, "GET /health HTTP/1.1");
        await transcript.AskAsync(management, "GET / HTTP/1.1");
        await transcript.AskAsync(port, "POST /stop HTTP/1.1");
        return transcript.Text;
    }
}
