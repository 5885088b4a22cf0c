using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Tests.SecurityHeaders;

/// <summary>Keeps the exceptions that the server and the service logged as errors.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _errors = new();

    public IReadOnlyCollection<string> All => _errors;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _errors.Enqueue($"{eventId.Name}: {exception?.Message}");
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
