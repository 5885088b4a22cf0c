using Microsoft.Extensions.Logging;

namespace PlatformSdk.Benchmarks.Kestrel;

/// <summary>Wants everything and writes nothing.</summary>
internal sealed class DiscardingLog : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // Dropped.
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
