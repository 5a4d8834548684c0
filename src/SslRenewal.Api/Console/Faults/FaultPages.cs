using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Console.Faults;

/// <summary>The faults that can strike the desk's account: those made for it, and those made for all. Without an account, every one.</summary>
internal static class FaultPages
{
    public static void MapFaultPages(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Section.Faults.Path, ShowAsync).WithMetadata(AccountOptional.Instance);
        _ = console.MapPost(Section.Faults.Path, MakeAsync).WithMetadata(AccountOptional.Instance);
        _ = console.MapPost($"{Section.Faults.Path}/{{id:int}}/remove", RemoveAsync).WithMetadata(AccountOptional.Instance);
        _ = console.MapPost($"{Section.Faults.Path}/remove", ClearAsync).WithMetadata(AccountOptional.Instance);
    }

    internal static Task<RazorComponentResult> ShowAsync(Desk desk, string? kind, FaultStore faults, CancellationToken cancellationToken) =>
        PageAsync(desk, FaultForm.Empty(kind), faults, cancellationToken);

    internal static async Task<IResult> MakeAsync(Desk desk, HttpRequest request, FaultStore faults, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var form = FaultForm.Read(await request.ReadFormAsync(cancellationToken));

        return await faults.MakeAsync(form.ToRule(form.IsForAll || !desk.HasUser ? null : await AccountAsync(desk, database, cancellationToken)), cancellationToken) switch
        {
            FaultOutcome.Made => new SeeOther(desk.At($"{Section.Faults.Path}?{FaultForm.KindName}={form.Kind.Name}")),
            FaultOutcome.Refused(var detail) => await PageAsync(desk, form with { Refusal = detail }, faults, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    internal static async Task<IResult> RemoveAsync(Desk desk, int id, FaultStore faults, CancellationToken cancellationToken)
    {
        _ = await faults.RemoveAsync(rows => Of(desk, rows).Where(row => row.Id == id), cancellationToken);
        return new SeeOther(desk.At(Section.Faults.Path));
    }

    internal static async Task<IResult> ClearAsync(Desk desk, FaultStore faults, CancellationToken cancellationToken)
    {
        _ = await faults.RemoveAsync(rows => Of(desk, rows), cancellationToken);
        return new SeeOther(desk.At(Section.Faults.Path));
    }

    private static async Task<RazorComponentResult> PageAsync(Desk desk, FaultForm form, FaultStore faults, CancellationToken cancellationToken) =>
        new RazorComponentResult<FaultsPage>(new { Desk = desk, Form = form, Made = await faults.ReadAsync(rows => Of(desk, rows), cancellationToken) })
        {
            StatusCode = form.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static IQueryable<FaultRow> Of(Desk desk, IQueryable<FaultRow> faults)
    {
        if (!desk.HasUser)
        {
            return faults;
        }

        var tenant = desk.User.Tenant;
        return faults.Where(row => row.Tenant == null || row.Tenant == tenant);
    }

    // A sub-user's faults are its account's.
    private static Task<string> AccountAsync(Desk desk, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var tenant = desk.User.Tenant;
        return database.Users.Where(row => row.Tenant == tenant && !row.IsSubUser).Select(row => row.Name).SingleAsync(cancellationToken);
    }
}
