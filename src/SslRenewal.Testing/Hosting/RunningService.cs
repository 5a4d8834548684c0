using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using SslRenewal.Api;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Testing.Hosting;

/// <summary>One run of the service, from its start to its stop.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    /// <summary>Where a service without a socket says that it is.</summary>
    public static readonly Uri WithoutSocket = new("http://localhost/");

    private readonly WebApplication _app;
    private readonly bool _hasSocket;

    private RunningService(WebApplication app, bool hasSocket, string? key)
    {
        (_app, _hasSocket) = (app, hasSocket);

        // HTTPS, where it is on, comes last.
        Address = hasSocket ? new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()) : WithoutSocket;
        Client = CreateClient();
        Client.DefaultRequestHeaders.Authorization = key is null ? null : new("Bearer", key);
    }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>For the management API, with the key that it asks for.</summary>
    public HttpClient Client { get; }

    public static async Task<RunningService> StartAsync(SslRenewalOptions options, ServiceDatabase database, bool isPrepared, CancellationToken cancellationToken)
    {
        var app = Build(options, database.Values);

        try
        {
            var settings = app.Services.GetRequiredService<ServiceSettings>();

            if (!isPrepared || settings.Tls)
            {
                await app.PrepareSslRenewalAsync();
            }

            await app.StartAsync(cancellationToken);
            return new RunningService(app, options.Socket, settings.ManagementKey);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>The service, with nothing of it started.</summary>
    public static WebApplication Build(SslRenewalOptions options, IReadOnlyDictionary<string, string> values)
    {
        // Empty: the usual builder reads the files, the environment and the command line of the test's own process, and watches the files.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(SslRenewalApplication).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });

        _ = builder.Configuration.AddInMemoryCollection(values!);
        _ = builder.Services.AddRouting().AddSingleton<IHostLifetime, TestLifetime>();
        _ = options.Socket ? builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration() : builder.WebHost.UseTestServer();

        builder.AddSslRenewal();

        if (options.Logging is { } logging)
        {
            logging(builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")));
        }

        options.Builder?.Invoke(builder);

        var app = builder.Build();

        if (!options.Socket)
        {
            _ = app.Use(ComeFromHere);
        }

        app.MapSslRenewal();
        return app;
    }

    // Without a socket nobody else can call; a loopback proxy is no surprise on a machine of tests.
    public HttpClient CreateClient() =>
        _hasSocket ? new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address } : _app.GetTestClient();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Task ComeFromHere(HttpContext context, RequestDelegate next)
    {
        context.Connection.RemoteIpAddress ??= IPAddress.Loopback;
        return next(context);
    }
}
