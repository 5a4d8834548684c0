using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Configuration;

/// <summary>The four lines that tell who started the service where it is, and how to try it.</summary>
internal static class Announcement
{
    private const string Example = "ApiUser=apiexample&ApiKey=56b4c87ef4fd49cb96d915c0db68194&UserName=apiexample&command=namecheap.ssl.renew&clientip=1.2.3.4&certificateid=501904&ssltype=positivessl&years=1";

    public static void AnnounceTo(this WebApplication app, TextWriter output) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

        output.WriteLine($"API         {address}{XmlPath.Root}");
        output.WriteLine($"Console     {address}/");
        output.WriteLine($"Swagger UI  {address}/swagger/index.html");
        output.WriteLine($"Try         curl '{address}{XmlPath.Root}?{Example}'");
    });
}
