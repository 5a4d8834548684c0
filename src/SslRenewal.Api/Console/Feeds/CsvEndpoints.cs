using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.Feeds;

/// <summary>What the list shows, as a file: the same words in the address, and no pages.</summary>
internal static class CsvEndpoints
{
    public const string Path = "/certificates.csv";

    public static void MapCsv(this IEndpointRouteBuilder console) => console.MapGet(Path, Send);

    internal static PushStreamHttpResult Send(
        Desk desk, CsvFeed feed,
        [FromQuery(Name = ListAddress.Show)] string? show, [FromQuery(Name = ListAddress.Search)] string? search, [FromQuery(Name = ListAddress.Sort)] string? sort,
        [FromQuery(Name = ListAddress.From)] DateOnly? from, [FromQuery(Name = ListAddress.Until)] DateOnly? until, CancellationToken cancellationToken) =>
        TypedResults.Stream(destination => feed.WriteAsync(desk, ListRequest.Of(show, search, sort, from, until, after: null, before: null), destination, cancellationToken), "text/csv; charset=utf-8", "certificates.csv");
}
