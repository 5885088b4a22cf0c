using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.SecurityHeaders;

namespace PlatformSdk.Tests.SecurityHeaders;

/// <summary>What a real browser makes of the policies: a page of the kind that Swagger UI, ReDoc and Scalar are.</summary>
public sealed class BrowserTests
{
    private static readonly string? Chromium = Array.Find(
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(static folder => Path.Combine(folder, "chromium"))], File.Exists);

    [Theory]
    [InlineData("/api", "", "", "")]
    [InlineData("/page", "nonce", "", "")]
    [InlineData("/documents", "nonce inline", "styled", "image worker")]
    public async Task Runs_what_the_profile_allows_and_nothing_else(string path, string scripts, string style, string parts)
    {
        Assert.SkipWhen(Chromium is null, "There is no chromium on the PATH.");
        await using var service = await RunningService.StartAsync(app =>
        {
            app.MapGet("/api", Page);
            app.MapGet("/page", Page).WithSecurityHeaders(SecurityHeadersProfile.Html);
            app.MapGet("/documents", Page).WithSecurityHeaders(SecurityHeadersProfile.ApiDocuments);
        });
        var body = await RenderAsync($"http://127.0.0.1:{service.PlainPort}{path}");
        Assert.Contains("<p id=\"text\"", body, StringComparison.Ordinal);
        foreach (var mark in new[] { "nonce", "inline", "styled", "image", "worker" })
        {
            var expected = $"{scripts} {style} {parts}".Split(' ').Contains(mark);
            Assert.True(body.Contains($"data-{mark}=\"yes\"", StringComparison.Ordinal) == expected, $"{mark}: {body}");
        }
    }

    private static IResult Page(HttpContext context) => Results.Content(
        $$"""
        <!doctype html>
        <style>#text { color: rgb(1, 2, 3) }</style>
        <p id="text" style="margin-left: 7px">text</p>
        <script nonce="{{context.GetCspNonce()}}">document.body.dataset.nonce = "yes";</script>
        <script>
          const marks = document.body.dataset, text = getComputedStyle(document.getElementById("text"));
          marks.inline = "yes";
          if (text.color === "rgb(1, 2, 3)" && text.marginLeft === "7px") marks.styled = "yes";
          const image = new Image();
          image.onload = () => marks.image = "yes";
          image.src = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
          new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))).onmessage = () => marks.worker = "yes";
        </script>
        """,
        "text/html");

    private static async Task<string> RenderAsync(string address)
    {
        var profile = Directory.CreateTempSubdirectory();
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(
                Chromium!,
                ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=3000", $"--user-data-dir={profile.FullName}", "--dump-dom", address])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            try
            {
                browser.ErrorDataReceived += static (_, _) => { };
                browser.BeginErrorReadLine();
                var body = await browser.StandardOutput.ReadToEndAsync(patience.Token);
                await browser.WaitForExitAsync(patience.Token);
                return body;
            }
            finally
            {
                if (!browser.HasExited)
                {
                    browser.Kill(entireProcessTree: true);
                    await browser.WaitForExitAsync(CancellationToken.None);
                }
            }
        }
        finally
        {
            Remove(profile);
        }
    }

    private static void Remove(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // One of the browser's own processes outlives it by a moment; the system clears its temporary files.
        }
    }
}
