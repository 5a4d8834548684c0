using SslRenewal.Domain.Certificates;
using static SslRenewal.Domain.Certificates.CertificateStatus;

namespace SslRenewal.Domain.Tests;

public sealed class LifecycleTests
{
    /// <summary>Every way there is, written out.</summary>
    private static readonly HashSet<(CertificateStatus? From, CertificateStep By, CertificateStatus To)> Ways =
    [
        (null, CertificateStep.Create, NewPurchase),
        (null, CertificateStep.Renew, NewRenewal),
        (null, CertificateStep.Reissue, Purchased),
        (NewPurchase, CertificateStep.Activate, Purchased),
        (NewRenewal, CertificateStep.Activate, Purchased),
        (NewPurchase, CertificateStep.ActivationPeriodOver, Cancelled),
        (NewRenewal, CertificateStep.ActivationPeriodOver, Cancelled),
        (Purchased, CertificateStep.IssuerRefuses, PurchaseError),
        (PurchaseError, CertificateStep.Reset, Purchased),
        (Purchased, CertificateStep.Issue, Active),
        (Active, CertificateStep.Replace, Replaced),
        (Active, CertificateStep.Revoke, Cancelled),
        (Replaced, CertificateStep.Revoke, Cancelled),
        (NewPurchase, CertificateStep.Cancel, Cancelled),
        (NewRenewal, CertificateStep.Cancel, Cancelled),
        (Purchased, CertificateStep.Cancel, Cancelled),
        (PurchaseError, CertificateStep.Cancel, Cancelled),
    ];

    [Fact]
    public void Every_step_from_every_status_leads_where_it_should_or_nowhere()
    {
        var statuses = Enum.GetValues<CertificateStatus>().Select(status => (CertificateStatus?)status).Prepend(null);

        foreach (var from in statuses)
        {
            foreach (var step in Enum.GetValues<CertificateStep>())
            {
                var expected = Ways.Where(way => way.From == from && way.By == step).Select(way => (CertificateStatus?)way.To).SingleOrDefault();

                Assert.Equal((from, step, expected), (from, step, Lifecycle.Next(from, step)));
            }
        }
    }

    [Fact]
    public void No_way_stands_in_the_table_twice() =>
        Assert.Equal(Ways.Count, Lifecycle.Edges.Count);

    [Fact]
    public void Every_status_has_its_words()
    {
        Assert.Equal(Enum.GetValues<CertificateStatus>().Order(), StatusWords.All.Select(words => words.Status).Order());
        Assert.Equal("newrenewal", StatusWords.Of(NewRenewal).Word);
        Assert.Equal([NewRenewal], StatusWords.All.Where(words => words.Description.Contains("Renewal", StringComparison.Ordinal)).Select(words => words.Status));
    }
}
