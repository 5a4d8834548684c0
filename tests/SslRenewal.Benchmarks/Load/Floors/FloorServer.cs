using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>The least of a web server: Kestrel and one handler, no routes, no log, no service.</summary>
internal static class FloorServer
{
    public static async Task RunAsync(int port, RequestDelegate handler)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, port);
        });

        await using var app = builder.Build();
        app.Run(handler);
        await app.RunAsync();
    }
}
