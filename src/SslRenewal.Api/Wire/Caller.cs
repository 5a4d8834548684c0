using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Wire;

/// <summary>Who asks, once the key was right: the tenant, the user that the command acts for, and the instant of the tenant's clock.</summary>
internal sealed record Caller(int Tenant, string UserKey, Buyer User, DateTimeOffset Now, bool MayMeetFaults);
