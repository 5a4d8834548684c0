using System.CommandLine;
using Spectre.Console;
using Spectre.Console.Rendering;
using SslRenewal.Cli.Service;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli;

/// <summary>What a handler works with: the service, and the writers it tells through.</summary>
internal sealed class Session(Terminal terminal, Func<ServiceClient> reach, bool isJson, bool isPlain) : IDisposable
{
    // Wide enough that no line of a table is broken for a program.
    private const int PipeWidth = 2000;

    private ServiceClient? _service;

    public Terminal Terminal => terminal;

    /// <summary>The service, which is looked for once it is needed: a script of completions needs none.</summary>
    /// <exception cref="ToolFailure">The address or the key is none.</exception>
    public ServiceClient Service => _service ??= reach();

    /// <summary>Whether only what the service answers is to be printed.</summary>
    public bool IsJson => isJson;

    public static Session Of(ParseResult result)
    {
        var terminal = ((ToolInvocation)result.InvocationConfiguration).Terminal;
        var address = result.GetValue<string?>(GlobalOptions.Url) ?? Given(terminal, GlobalOptions.UrlVariable) ?? GlobalOptions.DefaultUrl;
        var key = result.GetValue<string?>(GlobalOptions.Key) ?? Given(terminal, GlobalOptions.KeyVariable);
        var isPlain = result.GetValue<bool>(GlobalOptions.NoColor) || Given(terminal, GlobalOptions.NoColorVariable) is not null;

        return new Session(terminal, () => ServiceClient.At(address, key), result.GetValue<bool>(GlobalOptions.Json), isPlain);
    }

    /// <summary>Sends a request, and prints the answer.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> AskAsync<T>(HttpMethod method, string path, object? body, Action<T> show, CancellationToken cancellationToken) =>
        Tell(await Service.SendAsync(method, path, body, cancellationToken), show);

    /// <summary>The same of a request that is answered without a body, or with one that need not be shown.</summary>
    public async Task<int> AskAsync(HttpMethod method, string path, object? body, string done, CancellationToken cancellationToken) =>
        Tell(await Service.SendAsync(method, path, body, cancellationToken), _ => Say(done));

    /// <summary>Prints an answer: as it came where JSON is asked for, else in the words of <paramref name="show"/>.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="ToolFailure">It is not what this version of the tool knows.</exception>
    public int Tell<T>(ServiceAnswer answer, Action<T> show) => answer is { IsOk: true, Body: "" } ? throw ToolFailure.Unknown() : Tell(answer, given => show(given.Read<T>()));

    /// <summary>The same of an answer that may have no body.</summary>
    public int Tell(ServiceAnswer answer, Action<ServiceAnswer> show)
    {
        if (isJson && answer.Body.Length > 0)
        {
            Say(answer.Body);
        }

        if (!answer.IsOk)
        {
            return Refuse(answer.Refusal);
        }

        if (!isJson)
        {
            show(answer);
        }

        return ExitCode.Done;
    }

    public void Say(string text) => terminal.Output.WriteLine(text);

    /// <summary>Says what is no part of an answer, and so not where JSON is asked for.</summary>
    public void Note(string text)
    {
        if (!isJson)
        {
            Say(text);
        }
    }

    /// <summary>Says in one line what was refused.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(string why)
    {
        terminal.Error.WriteLine($"{Tool.Name}: {Texts.Plain(why)}");
        return ExitCode.Refused;
    }

    public void Show(IRenderable what)
    {
        using var text = new StringWriter();
        var console = Draw(text, isTerminal: terminal.IsOutputTerminal);
        console.Profile.Width = terminal.IsOutputTerminal ? AnsiConsole.Profile.Width : PipeWidth;
        console.Write(what);

        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            Say(line.TrimEnd());
        }
    }

    /// <summary>Does long work, and shows how far it is where somebody looks.</summary>
    public Task<T> WatchAsync<T>(string title, Func<Action<long, long?>, Task<T>> work) => !terminal.IsErrorTerminal ? work((_, _) => { }) :
        Draw(terminal.Error, isTerminal: true).Progress().AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(title), autoStart: true, maxValue: double.MaxValue).IsIndeterminate();

                return await work((done, all) =>
                {
                    task.IsIndeterminate(all is null).MaxValue(all ?? double.MaxValue).Value(done);
                });
            });

    /// <summary>Waits for something that does not tell how far it is.</summary>
    public Task<T> BideAsync<T>(string title, Func<Task<T>> work) => terminal.IsErrorTerminal ? Draw(terminal.Error, isTerminal: true).Status().StartAsync(Markup.Escape(title), _ => work()) : work();

    public void Dispose() => _service?.Dispose();

    // A bar moves without colours, too.
    private IAnsiConsole Draw(TextWriter writer, bool isTerminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = isTerminal && !isPlain ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
        EnvironmentVariables = new Dictionary<string, string>(StringComparer.Ordinal),
    });

    private static string? Given(Terminal terminal, string variable) => terminal.Variable(variable) is { Length: > 0 } text ? text : null;
}
