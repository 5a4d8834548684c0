using SslRenewal.Api.Commands.Activate;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Commands.Create;
using SslRenewal.Api.Commands.EditDcvMethod;
using SslRenewal.Api.Commands.GetInfo;
using SslRenewal.Api.Commands.GetList;
using SslRenewal.Api.Commands.GetPricing;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Commands.PurchaseMoreSans;
using SslRenewal.Api.Commands.Reissue;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Commands.ResendApproverEmail;
using SslRenewal.Api.Commands.ResendFulfillmentEmail;
using SslRenewal.Api.Commands.RevokeCertificate;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Commands;

internal static class CommandExtensions
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<Envelope>()
        .AddScoped<XmlEndpoint>().AddScoped<KeptAnswers>()
        .AddScoped<OrderService>().AddScoped<OrderPlacement>().AddScoped<OrderTransaction>().AddScoped<OrderEntry>().AddScoped<OrderFaults>().AddScoped<OrderLookUp>()
        .AddSingleton<RenewOrders>().AddSingleton<CreateOrders>().AddSingleton<PurchaseMoreSansOrders>()
        .AddScoped<GetInfoService>().AddScoped<GetListService>().AddScoped<ResendFulfillmentEmailService>()
        .AddScoped<ActivationFacts>().AddScoped<ActivationPlacement>().AddScoped<ActivateService>().AddScoped<ReissueService>()
        .AddScoped<PurchasedCertificates>().AddScoped<EditDcvMethodService>().AddScoped<ResendApproverEmailService>().AddScoped<RevokeCertificateService>()
        .AddScoped<GetPricingService>();
}
