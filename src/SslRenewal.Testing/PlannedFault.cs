using System.Text;

namespace SslRenewal.Testing;

/// <summary>A fault that the service was told of, and what it has struck.</summary>
/// <param name="Hits">How many requests it struck.</param>
/// <param name="Left">How many it has still to strike.</param>
/// <param name="Requests">The ids of the newest requests that it struck, as their answers carry them in <c>SslRenewal-Request-Id</c>.</param>
public sealed record PlannedFault(int Id, string Kind, string? Account, string? Command, int? CertificateId, int Times, IReadOnlyList<int>? Calls, int Hits, int Left, IReadOnlyList<Guid> Requests)
{
    /// <summary>It in one line: <c>loseAnswer of account smallshop at namecheap.ssl.renew for certificate 501904: struck 0 of 1</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Kind);

        _ = Account is null ? text : text.Append(" of account ").Append(Account);
        _ = Command is null ? text : text.Append(" at ").Append(Command);
        _ = CertificateId is { } id ? text.Append(FormattableString.Invariant($" for certificate {id}")) : text;

        return text.Append(FormattableString.Invariant($": struck {Hits} of {Times}")).ToString();
    }
}
