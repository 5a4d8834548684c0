using SslRenewal.Cli.Words;
using SslRenewal.Domain.Products;

namespace SslRenewal.Cli.Commands.Renew;

/// <summary>The renewal that is to be ordered, and who orders it.</summary>
internal sealed record RenewOptions(int Id, string Type, int Years, string? Promotion, string ApiUser, string ApiKey, string UserName, string ClientIp, string? IdempotencyKey)
{
    private const string Loopback = "127.0.0.1";

    public static ToolCommand Command()
    {
        var id = Inputs.Id();
        var type = Inputs.Text("--type", "TYPE", "The certificate's type, such as PositiveSSL.").Suggesting([.. ProductCatalogue.All.Select(product => product.Name)]);
        var years = Inputs.Number("--years", "YEARS", "For how long; 1 where it is left out.");
        var promotion = Inputs.Text("--promotion", "CODE", "A promotion code.");
        var apiUser = Inputs.Text("--api-user", "NAME", "The account that asks; else SSLRENEWAL_API_USER.");
        var apiKey = Inputs.Text("--api-key", "KEY", "Its API key; else SSLRENEWAL_API_KEY.");
        var user = Inputs.Text("--user", "NAME", "Whose certificate: the account's own where it is left out; else SSLRENEWAL_USER.");
        var clientIp = Inputs.Text("--client-ip", "ADDRESS", $"The IPv4 address that is sent along; else SSLRENEWAL_CLIENT_IP, else {Loopback}.");
        var key = Inputs.Text("--idempotency-key", "KEY", "Ask as often as you like under this key: it is charged once.");

        type.Required = true;

        return new ToolCommand("renew", "Renews a certificate through the XML API, as a client does. Exit code 1: it was refused, with number and text.", "sslrenewal renew 501904 --type PositiveSSL --api-user apiexample --api-key 56b4c87ef4fd49cb96d915c0db68194", "sslrenewal renew 501904 --type PositiveSSL --years 2 --idempotency-key order-17")
        {
            id, type, years, promotion, apiUser, apiKey, user, clientIp, key,
        }.Does(result =>
        {
            var account = result.Needed(apiUser, "SSLRENEWAL_API_USER");

            return new RenewOptions(
                result.GetValue(id), result.GetValue(type)!, result.GetValue(years) ?? 1, result.GetValue(promotion), account, result.Needed(apiKey, "SSLRENEWAL_API_KEY"),
                result.Given(user, "SSLRENEWAL_USER") ?? account, result.Given(clientIp, "SSLRENEWAL_CLIENT_IP") ?? Loopback, result.GetValue(key));
        }, RenewHandler.HandleAsync);
    }
}
