using SslRenewal.Domain.Orders;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Wire;

/// <summary>Who asks, once the key was right: the tenant, the user that the command acts for, and the instant of the tenant's clock.</summary>
internal sealed record Caller(int Tenant, string UserKey, Buyer User, DateTimeOffset Now, bool MayMeetFaults)
{
    /// <summary>When time brings something to one of the tenant's certificates next, or <see langword="null"/>.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>A user for whom somebody at the service's own pages acts; no faults are injected there.</summary>
    public static Caller Of(UserRow user, DateTimeOffset now) => new(user.Tenant, user.UserKey, new Buyer(user.Name, user.IsSubUser), now, MayMeetFaults: false);
}
