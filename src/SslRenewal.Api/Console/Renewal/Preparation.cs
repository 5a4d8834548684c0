using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What became of renewals that were brought to the payment.</summary>
/// <param name="BasketId">What is to be paid, or <see langword="null"/> where nothing is.</param>
/// <param name="Refused">The certificates that are not among it, with the reason.</param>
internal sealed record Preparation(Guid? BasketId, IReadOnlyDictionary<int, DeskRefusal> Refused);
