using System.Collections.Frozen;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;

namespace SslRenewal.Api.Wire;

/// <summary>A command: its documentation, and what handles it once its parameters were found readable.</summary>
/// <param name="Name">The canonical name, as answers carry it.</param>
/// <param name="Charges">Whether it takes money, and so honours an <c>Idempotency-Key</c>.</param>
/// <param name="Zero">What a refusal carries: numbers zeroed, texts left out.</param>
internal sealed record ApiCommand(
    string Name, string Summary, bool Charges, IReadOnlyList<ApiParameter> Parameters, ResultElements Zero, Func<ApiCall, IServiceProvider, CancellationToken, Task<IResult>> HandleAsync)
{
    /// <summary>Reads nothing but the global parameters and these.</summary>
    public ParametersValidator Validator => field ??= new ParametersValidator(Parameters);

    /// <summary>The names of all that it reads, letter case aside.</summary>
    public FrozenSet<string> Names { get; } =
        GlobalParameters.Documented.Concat(Parameters).Select(parameter => parameter.Name).Append(GlobalParameters.Command).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer to the example request, as the OpenAPI document shows it.</summary>
    public required ResultElements Example { get; init; }

    /// <summary>The result element of a refusal where it repeats what was sent.</summary>
    public Func<RequestParameters, ResultElements>? ZeroFor { get; init; }

    /// <summary>What the documentation says beyond the summary.</summary>
    public string? Description { get; init; }

    /// <summary>Every refusal of the command itself, in the order in which they are judged.</summary>
    public required IReadOnlyList<DocumentedRefusal> Refusals { get; init; }

    /// <summary>Documented errors that no request brings about here, since what answered them stands behind the vendor's API: a fault does.</summary>
    public IReadOnlyList<ApiError> FromOutside { get; init; } = [];

    /// <summary>Whether an OK answer says that something was stored, and so can be lost.</summary>
    public bool Changes { get; init; } = Charges;

    /// <summary>The kinds of fault that can show while its rules are judged.</summary>
    public IReadOnlyList<FaultKind> Meets { get; init; } = [];
}
