using System.Collections.Frozen;
using SslRenewal.Api.Commands.Activate;
using SslRenewal.Api.Commands.Create;
using SslRenewal.Api.Commands.EditDcvMethod;
using SslRenewal.Api.Commands.GetApproverEmailList;
using SslRenewal.Api.Commands.GetBalances;
using SslRenewal.Api.Commands.GetInfo;
using SslRenewal.Api.Commands.GetList;
using SslRenewal.Api.Commands.GetPricing;
using SslRenewal.Api.Commands.ParseCsr;
using SslRenewal.Api.Commands.PurchaseMoreSans;
using SslRenewal.Api.Commands.Reissue;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Commands.ResendApproverEmail;
using SslRenewal.Api.Commands.ResendFulfillmentEmail;
using SslRenewal.Api.Commands.RevokeCertificate;

namespace SslRenewal.Api.Wire;

/// <summary>Every command that is answered; each is described in the folder of its own.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<ApiCommand> All { get; } =
    [
        RenewEndpoint.Command,
        CreateEndpoint.Command,
        PurchaseMoreSansEndpoint.Command,
        ParseCsrEndpoint.Command,
        GetApproverEmailListEndpoint.Command,
        ActivateEndpoint.Command,
        ReissueEndpoint.Command,
        EditDcvMethodEndpoint.Command,
        ResendApproverEmailEndpoint.Command,
        RevokeCertificateEndpoint.Command,
        GetInfoEndpoint.Command,
        GetListEndpoint.Command,
        ResendFulfillmentEmailEndpoint.Command,
        GetPricingEndpoint.Command,
        GetBalancesEndpoint.Command,
    ];

    private static readonly FrozenDictionary<string, ApiCommand> ByName = All.ToFrozenDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);

    public static ApiCommand? Find(string name) => ByName.GetValueOrDefault(name);
}
