using System.Net.Sockets;

namespace SslRenewal.Api.Configuration;

/// <summary>One run of the service, from its arguments to its end, whichever program it runs in.</summary>
public static class ServiceRun
{
    /// <returns>The exit code: 0, or 1 where it could not start, which is told in one line.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

            // Side by side, since a first start is mostly compiling.
            var settings = ServiceSettings.Read(builder.Configuration);
            var making = Task.Run(() => NewDatabase.TryMakeAsync(settings, TimeProvider.System), cancellationToken);

            builder.AddSslRenewal(settings);

            var app = builder.Build();

            var prepared = Task.Run(() => app.PrepareSslRenewalAsync(making), cancellationToken);

            app.MapSslRenewal();
            app.AnnounceTo(output);

            var warm = Task.Run(app.WarmUp, cancellationToken);

            await prepared;
            await app.StartAsync(cancellationToken);
            await warm;
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception failure) when (failure is SettingException or IOException or SocketException or FormatException or ArgumentException or InvalidOperationException)
        {
            await error.WriteLineAsync($"SslRenewal cannot start. {failure.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
