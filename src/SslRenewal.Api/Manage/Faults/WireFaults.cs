using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>Lets a request meet the faults that are due: before anything is done, while its rules are judged, or when its answer is there. One strikes at most.</summary>
internal sealed partial class WireFaults(FaultService faults, Envelope envelope, TimeProvider system, ILogger<WireFaults> log)
{
    /// <summary>The slug of an error that a fault answers.</summary>
    public const string ErrorRule = "fault.error";

    /// <param name="isKept">Whether the answer was kept.</param>
    /// <param name="answerAsync">Answers the call, with the faults that it holds by then.</param>
    public async Task<IResult> AnswerAsync(ApiCall call, bool isKept, Func<ApiCall, Task<IResult>> answerAsync, CancellationToken cancellationToken)
    {
        var plan = FaultPlan.Of(call, isKept);

        if (await HitFirstAsync(call, plan.Before) is { } struck)
        {
            return await StrikeAsync(call with { Faults = [] }, struck, answerAsync, cancellationToken);
        }

        var answer = await answerAsync(call with { Faults = plan.Within });

        return faults.Struck is null && answer is XmlResult document && await HitLateAsync(call, plan.After.Where(fault => Shows(fault, call, document))) is { } late ? Spoil(late, document) : answer;
    }

    private async Task<IResult> StrikeAsync(ApiCall call, FaultRow fault, Func<ApiCall, Task<IResult>> answerAsync, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case { Kind: FaultKind.Latency, Milliseconds: { } milliseconds }:
                await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), system, cancellationToken);
                return await answerAsync(call);

            case { Kind: FaultKind.Error, Number: { } number, Message: { } message }:
                return XmlResult.Refuse(envelope, call, new Refusal(ErrorRule, new ApiError(number, message)));

            case { Kind: FaultKind.HttpStatus, Status: { } status }:
                return new HttpStatusResult(status, fault.Body ?? "");

            case { Kind: FaultKind.DropConnection }:
                return new LostResult(Answer: null);

            default:
                throw new UnreachableException();
        }
    }

    private static bool Shows(FaultRow fault, ApiCall call, XmlResult answer) =>
        fault.Kind is FaultKind.Truncate || (call.Command.Changes && answer is { Rule: null, IsRepeated: false });

    private static IResult Spoil(FaultRow fault, XmlResult answer) => fault switch
    {
        { Kind: FaultKind.Truncate } => answer with { IsTruncated = true },
        { Kind: FaultKind.LoseAnswer, AtConnection: true } => new LostResult(Answer: null) { Unsent = answer },
        { Kind: FaultKind.LoseAnswer } => new LostResult(answer),
        _ => throw new UnreachableException(),
    };

    // The answer is there, and so is what it tells of: a strike that cannot be counted does not happen.
    private async Task<FaultRow?> HitLateAsync(ApiCall call, IEnumerable<FaultRow> due)
    {
        try
        {
            return await HitFirstAsync(call, due);
        }
        catch (Exception failure)
        {
            LogUncounted(failure);
            return null;
        }
    }

    private async Task<FaultRow?> HitFirstAsync(ApiCall call, IEnumerable<FaultRow> due)
    {
        foreach (var fault in due)
        {
            if (await faults.TryHitAsync(call, fault))
            {
                return fault;
            }
        }

        return null;
    }

    [LoggerMessage(LogLevel.Error, "The strike of a fault could not be counted; the answer goes out as it is.")]
    private partial void LogUncounted(Exception failure);
}
