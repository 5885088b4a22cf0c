using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Tests.SecurityHeaders;

/// <summary>Keeps the exceptions that the server and the service logged as errors.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly SemaphoreSlim _arrived = new(0);

    public IReadOnlyCollection<string> All => _errors;

    /// <summary>The errors when there are so many: the server logs one after the client has its response.</summary>
    public async Task<IReadOnlyCollection<string>> WaitForAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken), $"{i} of {count} errors were logged.");
        }

        return _errors;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _errors.Enqueue($"{eventId.Name}: {exception?.Message}");
            _arrived.Release();
        }
    }

    public void Dispose() => _arrived.Dispose();
}
