using System.Diagnostics;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Configuration;

internal static class FirstAnswer
{
    /// <summary>Has done once what the first request would otherwise wait for: building the endpoints, reading parameters and writing an answer. Nothing comes of it.</summary>
    public static void WarmUp(this WebApplication app)
    {
        _ = ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count);

        var parameters = new RequestParameters();
        parameters.AddEncoded("command=" + RenewEndpoint.Command.Name);

        _ = RenewEndpoint.Command.Validator.FirstRefusal(new ParameterReading(parameters, DateOnly.MinValue));
        _ = XmlResult.Reject(app.Services.GetRequiredService<Envelope>(), GlobalErrors.ApiUserMissing, Stopwatch.GetTimestamp());
    }
}
