using SslRenewal.Api.Mail;
using SslRenewal.Api.Manage.Accounts;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Manage.Orders;
using SslRenewal.Api.Manage.Renewal;
using SslRenewal.Api.Manage.Scenario;

namespace SslRenewal.Api.Manage;

/// <summary>The management API: JSON under <c>/manage</c>.</summary>
internal static class ManageEndpoints
{
    public const string Tag = "Management";

    public static void MapManage(this IEndpointRouteBuilder app)
    {
        var manage = app.MapGroup("/manage").WithTags(Tag);

        manage.MapClock();
        manage.MapAccounts();
        manage.MapAccountChanges();
        manage.MapDryRun();
        manage.MapFaults();
        manage.MapInbox();
        manage.MapOrders();
        manage.MapScenario();
    }
}
