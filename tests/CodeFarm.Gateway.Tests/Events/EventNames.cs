using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Gateway.Tests.Events;

/// <summary>The names of all events that were logged.</summary>
internal sealed class EventNames : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _names = new();

    public IReadOnlyCollection<string> Names => _names;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _names.Enqueue(eventId.Name ?? "");

    public void Dispose()
    {
        // Nothing is held.
    }
}
