using System.Security.Cryptography;
using System.Text;

namespace SslRenewal.Api.Console.Import;

/// <summary>What an import would do.</summary>
/// <param name="Chain">How many certificates of authorities came along, which are left out.</param>
public sealed record ImportPlan(IReadOnlyList<ImportLine> Lines, int Chain)
{
    public IReadOnlyList<ImportLine> Imported { get; } = [.. Lines.Where(line => line.IsImported)];

    public IReadOnlyList<ImportLine> Refused { get; } = [.. Lines.Where(line => line.Refusal is not null)];

    /// <summary>Of all that is refused and why: who accepts it accepts this and nothing else. Empty where nothing is.</summary>
    public string Mark => Refused is [] ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Refused.Select(line => FormattableString.Invariant($"{line.Place} {line.Refusal}"))))))[..16];
}
