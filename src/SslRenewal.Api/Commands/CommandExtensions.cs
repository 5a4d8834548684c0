using SslRenewal.Api.Commands.Create;
using SslRenewal.Api.Commands.GetPricing;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Commands.PurchaseMoreSans;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Commands;

internal static class CommandExtensions
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<Envelope>()
        .AddScoped<KeptAnswers>()
        .AddScoped<OrderService>().AddScoped<OrderPlacement>().AddScoped<OrderFacts>().AddScoped<OrderFaults>().AddScoped<OrderLookUp>()
        .AddScoped<RenewFacts>().AddScoped<RenewOrders>()
        .AddScoped<CreateOrders>()
        .AddScoped<PurchaseMoreSansOrders>()
        .AddScoped<GetPricingService>();
}
