using System.Text.Json;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Prices;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Writing;

/// <summary>Makes the records of rows; what is as by default is left out.</summary>
internal static class ScenarioRecords
{
    public static ScenarioAccount Of(TenantRow tenant, UserRow own) => new()
    {
        UserName = own.Name,
        ApiKeyHash = new ApiKeyHash(tenant.KeyHash),
        AllowedIps = Lines(tenant.AllowedIps),
        Locked = OrNull(tenant.Locked),
        Clock = tenant.ClockAt,
        NextIds = new() { Certificate = tenant.NextCertificateId, Order = tenant.NextOrderId, Transaction = tenant.NextTransactionId },
        Balance = OrNull(own.Balance),
    };

    public static ScenarioUser Of(UserRow user) => new() { UserName = user.Name, Balance = OrNull(user.Balance) };

    public static ScenarioCertificate Of(CertificateRow row, IReadOnlyList<DomainControlRow> names) => new()
    {
        CertificateId = row.CertificateId,
        SslType = ProductCatalogue.Find(row.SslType)!,
        Status = row.Status is CertificateStatus.Active ? null : row.Status,
        HostName = row.HostName,
        Sans = OrNull(row.Sans),
        Years = row.Years == 1 ? null : row.Years,
        PurchasedOn = row.PurchasedAt == row.IssuedAt ? null : row.PurchasedAt,
        IssuedOn = row.IssuedAt,
        // One that was cancelled before it was issued covers nothing, and with an expiry would load as a revoked one.
        ExpiresOn = row is { Status: CertificateStatus.Cancelled, IssuedAt: null } ? null : row.ExpiresAt,
        RenewalOf = row.RenewalOf,
        ReplacedBy = row.ReplacedBy,
        Csr = row.Csr,
        Imported = OrNull(row.IsImported),
        Activation = Activation(row, names),
        Applicant = row.Applicant is { } applicant ? JsonElement.Parse(applicant) : null,
    };

    // A reissue keeps the mailbox of the certificate in whose place it was ordered, whatever its own applicant says.
    private static string? KeptAdminEmail(CertificateRow row) =>
        row.AdminEmail != ActivationLoad.AdminEmailOf(ApplicantTexts.Of(row.Applicant)) ? row.AdminEmail : null;

    // Nothing to say of one that has not come anywhere yet.
    private static ScenarioActivation? Activation(CertificateRow row, IReadOnlyList<DomainControlRow> names) =>
        row is { ActivatedAt: null, IssueAt: null, CarriedDays: 0, BonusDays: 0, AsksForLetter: false, RefusalReason: null, ProviderOrderId: null } && names is [] && KeptAdminEmail(row) is null ? null : Reached(row, names);

    private static ScenarioActivation Reached(CertificateRow row, IReadOnlyList<DomainControlRow> names) => new()
    {
        On = row.ActivatedAt,
        UniqueValue = row.UniqueValue,
        AdminEmail = KeptAdminEmail(row),
        ProviderOrderId = row.ProviderOrderId,
        CarriedDays = OrNull(row.CarriedDays),
        BonusDays = OrNull(row.BonusDays),
        AsksForLetter = OrNull(row.AsksForLetter),
        LetterUploadedOn = row.LetterUploadedAt,
        LetterApprovedOn = row.LetterApprovedAt,
        RefusalReason = row.RefusalReason,
        OrganizationValidatedOn = row.OrganizationValidatedAt,
        ConfirmedOn = row.ConfirmedAt,
        IssueOn = row.IssueAt,
        DomainControl = names is [] ? null : [.. names.Select(name => new ScenarioDomainControl { Name = name.Name, Method = name.Method, ApproverEmail = name.ApproverEmail, ShownOn = name.ShownAt })],
    };

    public static ScenarioOrder Of(OrderRow row) => new()
    {
        OrderId = row.OrderId,
        TransactionId = row.TransactionId,
        Kind = row.Kind,
        CertificateId = row.CertificateId,
        Renews = row.Renews,
        Years = row.Years,
        Amount = row.Amount,
        PromotionCode = row.PromotionCode,
        PlacedOn = row.PlacedAt,
    };

    public static ScenarioLedgerEntry Of(LedgerRow row) => new() { At = row.At, Amount = row.Amount, Cause = row.Cause, OrderId = row.OrderId };

    public static ScenarioPromotion Of(PromotionRow row) => new()
    {
        Code = row.Code,
        PercentOff = row.PercentOff,
        AmountOff = row.AmountOff,
        Active = row.Active ? null : false,
        StartsOn = row.StartsAt,
        EndsOn = row.EndsAt,
        UsageLimit = row.UsageLimit,
        Used = OrNull(row.UsedBefore),
        Users = Lines(row.Users),
        SubUsersOnly = OrNull(row.SubUsersOnly),
    };

    public static ScenarioPrice Of(PriceRow row) => new()
    {
        SslType = ProductCatalogue.Find(row.SslType)!,
        Years = row.Years,
        Action = row.Action.Length == 0 ? null : Enum.Parse<PriceAction>(row.Action),
        Price = row.Price,
    };

    private static T? OrNull<T>(T value)
        where T : struct, IEquatable<T> =>
        value.Equals(default) ? null : value;

    private static string[]? Lines(string text) => text.Length == 0 ? null : text.Split('\n');
}
