using System.Diagnostics;
using System.Globalization;
using Microsoft.OpenApi;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Description;

/// <summary>Every answer of a command as the OpenAPI document lists it: the OK answer, each refusal by its slug, and what HTTP itself says.</summary>
internal static class Answers
{
    private static readonly (int Status, string When)[] OfHttp =
    [
        (StatusCodes.Status400BadRequest, "The request cannot be read: a form that is cut off, or an Idempotency-Key that is none."),
        (StatusCodes.Status405MethodNotAllowed, "The method is neither GET nor POST; or, with the envelope, there were too many requests."),
        (StatusCodes.Status413PayloadTooLarge, $"The form has more than {RequestReader.MaxFormBytes / 1024} KiB, or there are more than {RequestParameters.MaxCount} parameters."),
        (StatusCodes.Status414UriTooLong, "The request line has more than 64 KiB."),
        (StatusCodes.Status503ServiceUnavailable, "The database does not answer, or whether an order is stored is unknown: ask again, with the Idempotency-Key."),
    ];

    private static readonly (string Name, string What)[] Headers =
    [
        (AnswerHeaders.RequestId, "Unique to the request."),
        (AnswerHeaders.Rule, "The slug of the rule that refused."),
        (AnswerHeaders.EligibleFrom, "The first day on which the certificate may be renewed."),
        (AnswerHeaders.EligibleUntil, "The last day on which the certificate may be renewed."),
        (AnswerHeaders.ReplacedType, "The deprecated name that was asked for and replaced."),
        (AnswerHeaders.Unread, "The parameters that the command does not read, most often misspelt."),
    ];

    public static OpenApiResponses Of(ApiCommand command, Envelope envelope)
    {
        var responses = new OpenApiResponses { ["200"] = Documents(command, envelope) };

        foreach (var (status, when) in OfHttp)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = when };
        }

        if (command.Charges)
        {
            responses["422"] = new OpenApiResponse { Description = "The Idempotency-Key was used with other parameters." };
        }

        return responses;
    }

    private static OpenApiResponse Documents(ApiCommand command, Envelope envelope)
    {
        var examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal)
        {
            ["OK"] = Example("The command was carried out", new ApiResponse(command.Name, command.Name, command.Example, Error: null)),
        };

        foreach (var refusal in GlobalErrors.InOrder)
        {
            examples[refusal.Rule] = Example(refusal.Error.Message, new ApiResponse(RequestedCommand: "", Command: null, Result: null, refusal.Error));
        }

        foreach (var refusal in command.Refusals)
        {
            examples[refusal.Refusal.Rule] = Example(refusal.Sentence, new ApiResponse(command.Name, command.Name, command.Zero, refusal.Refusal.Error));
        }

        return new OpenApiResponse
        {
            Description = "The answer, or the one error that refuses the request.",
            Headers = Headers.ToDictionary(header => header.Name, header => (IOpenApiHeader)new OpenApiHeader { Description = header.What, Schema = new OpenApiSchema { Type = JsonSchemaType.String } }, StringComparer.Ordinal),
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["text/xml"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Examples = examples } },
        };

        OpenApiExample Example(string summary, ApiResponse response) => new() { Summary = summary, Value = envelope.Write(response, Stopwatch.GetTimestamp()) };
    }
}
