using Microsoft.Net.Http.Headers;

namespace SslRenewal.Api.Console.Shell;

/// <summary>Serves the desk's style sheet, scripts and font; open to all, since the page for signing in needs them, and they say nothing.</summary>
internal static class AssetEndpoints
{
    public const string Path = "/assets";

    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet(Path + "/{name}", Send).ExcludeFromDescription();

    internal static IResult Send(string name, string? v, HttpResponse response)
    {
        if (Asset.Find(name) is not { } asset)
        {
            return Results.NotFound();
        }

        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = v == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Content, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
