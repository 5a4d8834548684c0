using SslRenewal.Api.Commands.GetInfo;
using SslRenewal.Api.Commands.GetList;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Commands.ResendFulfillmentEmail;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Commands;

internal static class CommandExtensions
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<Envelope>()
        .AddScoped<KeptAnswers>().AddScoped<OrderLookUp>()
        .AddScoped<RenewService>().AddScoped<RenewFacts>().AddScoped<RenewOrders>()
        .AddScoped<GetInfoService>().AddScoped<GetListService>().AddScoped<ResendFulfillmentEmailService>();
}
