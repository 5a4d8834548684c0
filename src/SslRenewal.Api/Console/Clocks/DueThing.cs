using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Console.Clocks;

/// <summary>What time brings to an account next.</summary>
public sealed record DueThing(DateTimeOffset At, DueKind Kind, int CertificateId, string? HostName)
{
    private static readonly Dictionary<DueKind, string> Words = new()
    {
        [DueKind.ActivationPeriodOver] = "The activation period ends",
        [DueKind.Issue] = "It is issued",
        [DueKind.Leaf] = "The next leaf is issued",
        [DueKind.Notice] = "A reminder that it expires",
    };

    public string What => Words[Kind];
}
