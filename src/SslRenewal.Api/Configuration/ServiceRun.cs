using System.Net.Sockets;
using SslRenewal.Api.Authority;

namespace SslRenewal.Api.Configuration;

/// <summary>One run of the service, from its arguments to its end, whichever program it runs in.</summary>
public static class ServiceRun
{
    /// <returns>The exit code: 0, or 1 where it could not start, which is told in one line.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // Side by side, since a first start is mostly compiling.
        List<Task> beside = [Task.Run(WarmUp.RunAlone, CancellationToken.None)];
        WebApplication? app = null;

        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            var settings = ServiceSettings.Read(builder.Configuration);

            builder.AddSslRenewal(settings);

            // Nothing is made for settings that are refused.
            var given = GivenAuthority.Read(settings);
            var making = Beside(() => NewDatabase.TryMakeAsync(settings, TimeProvider.System));
            var built = app = builder.Build();
            var prepared = Beside(async () =>
            {
                await built.PrepareSslRenewalAsync(given, making);
                return true;
            });

            app.MapSslRenewal();
            app.AnnounceTo(output);

            _ = await prepared;
            await app.StartAsync(cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception failure) when (failure is SettingException or IOException or SocketException or FormatException or ArgumentException or InvalidOperationException)
        {
            await error.WriteLineAsync($"SslRenewal cannot start. {failure.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
        finally
        {
            foreach (var task in beside)
            {
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            // Whoever closes a database last leaves nothing beside its file.
            if (app is not null)
            {
                await app.DisposeAsync();
            }
        }

        Task<bool> Beside(Func<Task<bool>> run)
        {
            var task = Task.Run(run, CancellationToken.None);
            beside.Add(task);
            return task;
        }
    }
}
