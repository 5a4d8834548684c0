using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence.KeptAnswers;

namespace SslRenewal.Api.Description;

/// <summary>Describes each command under a path of its own, from the tables that the commands are answered by.</summary>
internal sealed class CommandDocument(Envelope envelope) : IOpenApiDocumentTransformer
{
    private const string Tag = "XML API";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SslRenewal",
            Version = "1",
            Description = $"The vendor's SSL API. Clients send every command to {XmlPath.Root}, with a parameter Command; here each stands under a path of its own, which is answered just the same.",
        };

        var others = document.Paths;
        document.Paths = [];

        foreach (var command in CommandTable.All)
        {
            document.Paths[$"{XmlPath.Root}/{command.Name}"] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Get] = Describe(command, document, "get", [.. Parameters(command).Select(InQuery), .. Headers(command)], body: null),
                    [HttpMethod.Post] = Describe(command, document, "post", [.. Headers(command)], Form(command)),
                },
            };
        }

        // What the service is for comes first, on the page, too.
        document.Tags = new HashSet<OpenApiTag> { new() { Name = Tag }, new() { Name = ManageEndpoints.Tag } };

        foreach (var (path, item) in others)
        {
            document.Paths[path] = item;
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<ApiParameter> Parameters(ApiCommand command) => [.. GlobalParameters.Documented, .. command.Parameters];

    private OpenApiOperation Describe(ApiCommand command, OpenApiDocument document, string method, IList<IOpenApiParameter> parameters, OpenApiRequestBody? body) => new()
    {
        OperationId = $"{command.Name}.{method}",
        Summary = command.Summary,
        Description = command.Description,
        Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
        Parameters = parameters,
        RequestBody = body,
        Responses = Answers.Of(command, envelope),
    };

    private static IOpenApiParameter InQuery(ApiParameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = Describe(parameter),
        Schema = Schema(parameter),
        Example = parameter.Example,
    };

    private static OpenApiRequestBody Form(ApiCommand command)
    {
        var form = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = Parameters(command).ToDictionary(parameter => parameter.Name, parameter => (IOpenApiSchema)Schema(parameter, Describe(parameter)), StringComparer.Ordinal),
                Required = Parameters(command).Where(parameter => parameter.Required).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal),
            },
        };

        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/x-www-form-urlencoded"] = form, ["multipart/form-data"] = form },
        };
    }

    private static IEnumerable<IOpenApiParameter> Headers(ApiCommand command) => !command.Charges ? [] :
    [
        new OpenApiParameter
        {
            Name = AnswerHeaders.IdempotencyKey,
            In = ParameterLocation.Header,
            Description = "1 to 255 visible ASCII characters. The same key with the same parameters gets the first OK answer again for 24 hours, without a second order; with others, HTTP 422.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = KeptAnswerRow.MaxKeyLength },
        },
    ];

    private static string Describe(ApiParameter parameter) =>
        string.Create(CultureInfo.InvariantCulture, $"{parameter.Description} {parameter.DataType}, at most {parameter.MaxLength} characters.");

    private static OpenApiSchema Schema(ApiParameter parameter, string? description = null) => new()
    {
        Type = JsonSchemaType.String,
        MaxLength = parameter.MaxLength,
        Description = description,
        Examples = parameter.Example is { } example ? [example] : null,
    };
}
