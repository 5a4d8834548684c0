using System.Collections.Concurrent;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>Everything that is logged, at whatever level is asked for, with scopes and exceptions.</summary>
public sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = [];

    private IExternalScopeProvider? _scopes;

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Logger(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => lines._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            lines._scopes?.ForEachScope((scope, all) => all.Add(Text(scope)), scopes);

            lines._lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {Text(state)} {exception} {string.Join(' ', scopes)}");
        }

        private static string Text(object? value) => value is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) + value : $"{value}";
    }
}
