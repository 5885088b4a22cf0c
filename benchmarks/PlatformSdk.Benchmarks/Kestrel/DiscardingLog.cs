using Microsoft.Extensions.Logging;

namespace PlatformSdk.Benchmarks.Kestrel;

/// <summary>Wants everything, scopes too, as the console does, and writes nothing.</summary>
internal sealed class DiscardingLog : ILoggerProvider, ISupportExternalScope, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider)
    {
        // The factory keeps the scopes from here on, whether they are read or not.
    }

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
