using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Orders;

namespace SslRenewal.Api.Console.Details;

/// <summary>All that a certificate's page shows.</summary>
public sealed record CertificateView(Desk Desk, CertificateRow Row, DeskEntry Entry, RelatedCertificates Related)
{
    public required ValidationMode Mode { get; init; }

    /// <summary>The names with the way in which control of each is shown, the common name first.</summary>
    public required IReadOnlyList<DomainControlRow> Names { get; init; }

    /// <summary>What shows control of the names, from the activation on.</summary>
    public required DomainControlValues? Values { get; init; }

    public required LastLook? Look { get; init; }

    /// <summary>What it still waits for, in the order in which that is approved.</summary>
    public required IReadOnlyList<ValidationStep> Missing { get; init; }

    public required ExpectedIssue? Expected { get; init; }

    public required int? ProviderOrder { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<LeafLine> Leaves { get; init; }

    public required bool HasKey { get; init; }

    /// <summary>The newest first, as many as a page has.</summary>
    public required IReadOnlyList<CertificateEventRow> Events { get; init; }

    /// <summary>Where the history goes on, or <see langword="null"/> where it ends.</summary>
    public required int? EarlierThan { get; init; }

    public required IReadOnlyList<OrderRow> Orders { get; init; }

    public DeskPolicy Policy => Entry.Policy;

    public Product Product => ProductCatalogue.Find(Row.SslType)!;

    public string Address => Desk.CertificateAt(Row.CertificateId);

    /// <summary>The host, or what stands for it before one is known.</summary>
    public string Name => Row.HostName ?? $"Certificate {Row.CertificateId}";

    public bool IsExpired => CoverageEnd.HasCome(Row.ExpiresAt, Desk.Now);

    public string StatusWord => Policy.WordFor(Row.Status, Row.IsLetterMissing, IsExpired);

    public NextStep Next => NextSteps.For(this);

    /// <summary>The names that wait for a file, a record or a mail.</summary>
    public IReadOnlyList<DomainControlRow> Waiting => [.. Names.Where(name => Row.Status is CertificateStatus.Purchased && name.ShownAt is null)];

    /// <summary>Whether a look for records and files may bring it on.</summary>
    public bool CanCheck => Mode is ValidationMode.Check && Waiting.Any(name => name.Method is not DomainControlMethod.Email);

    /// <summary>What the coverage is made of, which began with its own first issuance; a reissue has that of the certificate that it replaces.</summary>
    public CoverageTerms? Coverage => Row.IssuedAt is { } issued && new CoverageTerms(issued, Row.Years, Row.CarriedDays, Row.BonusDays) is var terms && terms.ExpiresAt == Row.ExpiresAt ? terms : null;

    public bool Can(CertificateStep step) => Lifecycle.Next(Row.Status, step) is not null;
}
