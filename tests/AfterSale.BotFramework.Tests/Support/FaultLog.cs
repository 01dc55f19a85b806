using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>Keeps everything that any part of the host calls an error.</summary>
internal sealed class FaultLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Faults { get; } = new();

    public void AddTo(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(this);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Faults.Enqueue($"{eventId.Name}: {formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
