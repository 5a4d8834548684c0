using SslRenewal.Api.Wire;
using SslRenewal.Domain.Faults;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>When the faults that are due are looked at in one request. Whether one shows is known only as late as its stage, so one that can show in the command keeps those of earlier stages back that were made after it.</summary>
internal sealed record FaultPlan(IReadOnlyList<FaultRow> Before, IReadOnlyList<FaultRow> Within, IReadOnlyList<FaultRow> After)
{
    /// <param name="isKept">Whether the answer was kept, so that the command is not run.</param>
    public static FaultPlan Of(ApiCall call, bool isKept)
    {
        var latest = FaultStage.Before;
        var looked = new List<(FaultStage Stage, FaultRow Fault)>();

        foreach (var fault in call.Faults.Where(fault => CanShow(fault.Kind, call.Command, isKept)))
        {
            var stage = FaultKinds.Of(fault.Kind).Stage;

            if (stage >= latest)
            {
                looked.Add((stage, fault));
                latest = stage;
            }
        }

        return new FaultPlan(At(FaultStage.Before), At(FaultStage.Within), At(FaultStage.After));

        IReadOnlyList<FaultRow> At(FaultStage stage) => [.. looked.Where(look => look.Stage == stage).Select(look => look.Fault)];
    }

    private static bool CanShow(FaultKind kind, ApiCommand command, bool isKept) => kind switch
    {
        FaultKind.Latency or FaultKind.HttpStatus or FaultKind.DropConnection or FaultKind.Truncate => true,
        FaultKind.Error => !isKept,
        FaultKind.LoseAnswer => command.Changes && !isKept,
        _ => command.Meets.Contains(kind) && !isKept,
    };
}
