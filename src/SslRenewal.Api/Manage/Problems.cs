using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage;

/// <summary>Tells in problem details what is wrong with a request to anything but the XML API.</summary>
internal sealed partial class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public static ProblemHttpResult Invalid(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    /// <summary>Answers a broken request with its status and an unreachable database with 503; anything else is a bug, which the log tells of.</summary>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            BadHttpRequestException { InnerException: JsonException json } => (StatusCodes.Status400BadRequest, Tell(json)),
            BadHttpRequestException when exception.Message.StartsWith("Implicit body", StringComparison.Ordinal) => (StatusCodes.Status400BadRequest, "expected a JSON body"),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            // A chunk's size that no number holds: the server's reader of chunks tells of it as of a broken connection.
            IOException { InnerException: OverflowException } => (StatusCodes.Status400BadRequest, "The size of a chunk cannot be read."),
            _ when DatabaseFailure.Is(exception) => (StatusCodes.Status503ServiceUnavailable, "The database does not answer."),
            _ => (StatusCodes.Status500InternalServerError, "Something is broken in here; the log says what."),
        };

        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(exception);
        }

        httpContext.Response.StatusCode = status;

        // An answer of HTTP itself has no body there.
        if (!XmlPath.IsAbove(httpContext))
        {
            await TypedResults.Problem(detail, statusCode: status).ExecuteAsync(httpContext);
        }

        return true;
    }

    // The serializer's own words name types of ours, and no field.
    private static string Tell(JsonException json) =>
        json.Message.Split('\'') is [_, var field, ..] && json.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"{field}: there is no such field"
            : $"{json.Path}: expected JSON of another form (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1})";

    [LoggerMessage(LogLevel.Error, "A request could not be answered.")]
    private partial void LogFailure(Exception failure);
}
