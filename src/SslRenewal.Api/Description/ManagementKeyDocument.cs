using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SslRenewal.Api.Manage;

namespace SslRenewal.Api.Description;

/// <summary>Says that the management API takes the management key, so that the page can send it.</summary>
internal sealed class ManagementKeyDocument : IOpenApiDocumentTransformer
{
    private const string Scheme = "managementKey";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The Management:Key, where the service has one. Without one, the management API answers on its own machine only.",
        });

        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            if (operation.Tags?.Any(tag => tag.Name == ManageEndpoints.Tag) is true)
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            }
        }

        return Task.CompletedTask;
    }
}
