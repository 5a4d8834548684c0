namespace SslRenewal.Domain.Issuance;

/// <summary>When a certificate can be expected: the two are the same once that is settled.</summary>
public sealed record ExpectedIssue(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    public bool IsSettled => Earliest == Latest;

    public static ExpectedIssue At(DateTimeOffset instant) => new(instant, instant);
}
