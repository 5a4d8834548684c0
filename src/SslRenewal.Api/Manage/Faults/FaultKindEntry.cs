using System.Text.Json;
using SslRenewal.Domain.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>A kind of fault as the catalogue holds it.</summary>
/// <param name="Fields">Those that a rule of this kind takes beside its scope and how often it strikes.</param>
/// <param name="Strikes">What it can strike.</param>
/// <param name="Does">What the client meets, and what was done by then.</param>
internal sealed record FaultKindEntry(FaultKind Kind, FaultStage Stage, IReadOnlyList<FaultField> Fields, string Strikes, string Does)
{
    /// <summary>As the wire names it.</summary>
    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(Kind.ToString());
}
