using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Console.Import;

/// <summary>What becomes of one entry.</summary>
/// <param name="Place">Of the entry in its files, from 0.</param>
/// <param name="Product">The type that it gets, where it is imported.</param>
/// <param name="Refusal">Why it is not, a sentence.</param>
/// <param name="IsLeftOut">Whether the person does not want it.</param>
public sealed record ImportLine(int Place, ImportEntry Entry, Product? Product, string? Refusal, bool IsLeftOut)
{
    public bool IsImported => Refusal is null && !IsLeftOut;

    /// <summary>What it is imported as.</summary>
    /// <exception cref="InvalidOperationException">It is refused.</exception>
    public ImportCandidate Candidate => Entry.Candidate ?? throw new InvalidOperationException("It is refused.");
}
