using SslRenewal.Api.Life;
using SslRenewal.Api.Mail;
using SslRenewal.Api.Manage.Accounts;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Manage.Orders;
using SslRenewal.Api.Manage.Renewal;
using SslRenewal.Api.Manage.Requests;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Snapshots;
using SslRenewal.Api.Responder;

namespace SslRenewal.Api.Manage;

/// <summary>The management API: JSON under <c>/manage</c>.</summary>
internal static class ManageEndpoints
{
    public const string Tag = "Management";

    public static void MapManage(this IEndpointRouteBuilder app)
    {
        var manage = app.MapGroup("/manage").WithTags(Tag).AddEndpointFilter(LetTimePassAsync);

        manage.MapClock();
        manage.MapAccounts();
        manage.MapAccountList();
        manage.MapAccountChanges();
        manage.MapAccountReset();
        manage.MapCertificates();
        manage.MapCertificateChanges();
        manage.MapDryRun();
        manage.MapFaults();
        manage.MapInbox();
        manage.MapOrders();
        manage.MapRequests();
        manage.MapResponder();
        manage.MapScenario();
        manage.MapSnapshots();
    }

    // Whatever fell due has happened before anybody looks.
    private static async ValueTask<object?> LetTimePassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;

        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.RequestServices.GetRequiredService<TimePassing>().LetAllPassAsync(http.RequestAborted);
        }

        return await next(context);
    }
}
