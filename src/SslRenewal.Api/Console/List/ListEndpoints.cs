using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.List;

/// <summary>The page that the desk begins with: what wants attention, and the certificates.</summary>
internal static class ListEndpoints
{
    public static void MapList(this IEndpointRouteBuilder console) => console.MapGet("/", ShowAsync).WithMetadata(AccountOptional.Instance);

    internal static async Task<RazorComponentResult> ShowAsync(
        Desk desk, CertificatesReading certificates,
        [FromQuery(Name = ListAddress.Show)] string? show, [FromQuery(Name = ListAddress.Search)] string? search, [FromQuery(Name = ListAddress.Sort)] string? sort,
        [FromQuery(Name = ListAddress.From)] DateOnly? from, [FromQuery(Name = ListAddress.Until)] DateOnly? until,
        [FromQuery(Name = ListAddress.After)] string? after, [FromQuery(Name = ListAddress.Before)] string? before, CancellationToken cancellationToken) =>
        desk.HasUser
            ? new RazorComponentResult<CertificatesPage>(new { Desk = desk, Model = await certificates.ReadAsync(desk, ListRequest.Of(show, search, sort, from, until, after, before), cancellationToken) })
            : new RazorComponentResult<NoCertificates>(new { Desk = desk });
}
