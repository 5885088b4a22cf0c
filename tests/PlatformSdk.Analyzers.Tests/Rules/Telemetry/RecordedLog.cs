using Microsoft.Extensions.Logging;

namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>A log provider that keeps what a console would print, scopes too.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Add("scope: " + state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{logLevel} {eventId.Id} {exception?.Message}: {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
