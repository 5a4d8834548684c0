using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Faults;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Faults;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Persistence.Tests;

/// <summary>Rows in which only what a test is about needs saying.</summary>
internal static class Rows
{
    public const string User = "APIEXAMPLE";

    public static DateTimeOffset Noon { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static TenantRow Tenant(int tenant = 1, int nextCertificateId = 1, int nextOrderId = 1, int nextTransactionId = 1) => new()
    {
        Tenant = tenant,
        ApiUserKey = $"USER{tenant}",
        KeyHash = new string('0', 64),
        Locked = false,
        AllowedIps = "",
        NextCertificateId = nextCertificateId,
        NextOrderId = nextOrderId,
        NextTransactionId = nextTransactionId,
    };

    public static UserRow WithBalance(decimal balance) => new() { Tenant = 1, UserKey = User, Name = "apiexample", IsSubUser = false, Balance = balance, LastEntry = 1 };

    public static LedgerRow Ledger(int entry, decimal amount) => new() { Tenant = 1, UserKey = User, Entry = entry, At = Noon, Amount = amount, Cause = LedgerCause.Funds };

    public static OpenRenewalRow OpenRenewal(int certificateId, int renewalId, int tenant = 1) => new() { Tenant = tenant, CertificateId = certificateId, RenewalId = renewalId };

    public static PromotionUsageRow Usage(int used, int? limit) => new() { Tenant = 1, CodeKey = "SAVE10", Used = used, UsageLimit = limit };

    public static FaultRow Fault(int times) => new() { Kind = FaultKind.OrderCreationFailed, Times = times };

    public static CertificateRow Certificate(int id, DateTimeOffset? expiresAt = null, int tenant = 1) => new()
    {
        Tenant = tenant,
        CertificateId = id,
        UserKey = User,
        SslType = "PositiveSSL",
        Status = CertificateStatus.Active,
        Sans = 0,
        Years = 1,
        PurchasedAt = DateTimeOffset.UnixEpoch,
        ExpiresAt = expiresAt,
    };

    public static LeafRow Leaf(int certificateId, bool isImported) => new()
    {
        Tenant = 1,
        CertificateId = certificateId,
        Number = 1,
        Serial = "0A",
        NotBefore = Noon,
        NotAfter = Noon.AddDays(90),
        Pem = "",
        IsImported = isImported,
    };
}
