namespace SslRenewal.Api.Description;

internal static class DescriptionExtensions
{
    private const string Document = "/openapi/v1.json";
    private const string Page = "/swagger";

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        _ = options.AddDocumentTransformer<CommandDocument>();
        _ = options.AddDocumentTransformer<ManagementKeyDocument>();
    });

    /// <summary>Serves the OpenAPI document and the page that sends requests from it.</summary>
    public static void MapDescription(this WebApplication app)
    {
        _ = app.MapOpenApi();
        _ = app.UseWhen(context => context.Request.Path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase), branch => branch.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint(Document, "SslRenewal");
            page.DocumentTitle = "SslRenewal";
            page.DisplayRequestDuration();
            page.ConfigObject.AdditionalItems["syntaxHighlight"] = false;
        }));
    }
}
