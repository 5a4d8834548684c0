using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Wire;

/// <summary>Who asks, once the key was right: the tenant, the user that the command acts for, and the instant of the tenant's clock.</summary>
internal sealed record Caller(int Tenant, string UserKey, Buyer User, DateTimeOffset Now, bool MayMeetFaults)
{
    /// <summary>When time brings something to one of the tenant's certificates next, or <see langword="null"/>.</summary>
    public DateTimeOffset? NextDueAt { get; init; }
}
