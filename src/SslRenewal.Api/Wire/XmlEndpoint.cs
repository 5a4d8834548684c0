using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http.Features;
using SslRenewal.Api.Access;
using SslRenewal.Api.Commands;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Domain.Errors;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Wire;

/// <summary>What every command goes through: reading, the first stage, faults, kept answers, and the limits of HTTP.</summary>
internal sealed partial class XmlEndpoint(CallerCheck callers, Lazy<TimePassing> time, FaultService faults, WireFaults wire, KeptAnswers kept, Envelope envelope, ILogger<XmlEndpoint> log)
{
    /// <param name="command">What the path names, if anything.</param>
    public async Task<IResult> AnswerAsync(HttpContext context, string? command)
    {
        var startedAt = Stopwatch.GetTimestamp();

        try
        {
            var parameters = await RequestReader.ReadAsync(context.Request, command);
            RequestNote.Of(context).Parameters = parameters;

            return await callers.IdentifyAsync(parameters, context.Features.GetRequiredFeature<ConnectionOrigin>(), RemoteAddress(context), context.RequestAborted) switch
            {
                CallerOutcome.Refused(var refusal) => Reject(refusal, startedAt),
                CallerOutcome.Known(var caller, var known) => await AnswerAsync(new ApiCall(known, parameters[GlobalParameters.Command].Value, caller, parameters, RequestIds.Of(context), startedAt), context),
                _ => throw new UnreachableException(),
            };
        }
        catch (BadHttpRequestException failure)
        {
            return Results.StatusCode(failure.StatusCode);
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            LogUnavailable(failure);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        finally
        {
            if (faults.Struck is { } fault)
            {
                StruckFault.Note(context, fault);
            }
        }
    }

    private async Task<IResult> AnswerAsync(ApiCall call, HttpContext context)
    {
        RequestNote.Of(context).Call = call;

        // Whatever fell due by the tenant's clock has happened before a command looks.
        if (call.Caller.NextDueAt <= call.Caller.Now)
        {
            await time.Value.LetPassAsync(call.Caller.Tenant, call.Caller.Now, context.RequestAborted);
        }

        if (call.Command.Charges && context.Request.Headers.TryGetValue(AnswerHeaders.IdempotencyKey, out var keys))
        {
            if (keys is not [{ } key] || !KeptAnswers.IsKey(key))
            {
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            }

            call = call with { IdempotencyKey = key };
        }

        var cancellationToken = context.RequestAborted;
        call = call with { Faults = await faults.FindAsync(call, cancellationToken) };

        return call.Faults is []
            ? await DecideAsync(call, context)
            : await wire.AnswerAsync(call, isKept: await kept.FindAsync(call, cancellationToken) is not null, met => DecideAsync(met, context), cancellationToken);
    }

    private async Task<IResult> DecideAsync(ApiCall call, HttpContext context)
    {
        var cancellationToken = context.RequestAborted;

        if (await kept.FindAsync(call, cancellationToken) is { } before)
        {
            return Repeat(before);
        }

        var result = call.Command.Validator.FirstRefusal(new ParameterReading(call.Parameters, call.Today)) is { } refusal
            ? XmlResult.Refuse(envelope, call, refusal)
            : await call.Command.HandleAsync(call, context.RequestServices, cancellationToken);

        // What refused it may be its twin's success, which has been answered by now.
        return result is XmlResult { Rule: not null } && await kept.FindAsync(call, cancellationToken) is { } twin ? Repeat(twin) : result;
    }

    private static IResult Repeat(KeptAnswer answer) => answer.IsToSameParameters ? answer.Answer : Results.StatusCode(StatusCodes.Status422UnprocessableEntity);

    private XmlResult Reject(Refusal refusal, long startedAt) =>
        XmlResult.Reject(envelope, refusal, startedAt) with { Status = refusal == GlobalErrors.RateLimited ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status200OK };

    internal static IPAddress? RemoteAddress(HttpContext context) =>
        context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;

    [LoggerMessage(LogLevel.Error, "The database does not answer. What was not being committed has not changed.")]
    private partial void LogUnavailable(Exception failure);
}
