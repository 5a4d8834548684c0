using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Responder;

/// <summary>Whom the responder is told something for: an account, or all of them.</summary>
/// <param name="Tenant">The account, or <see langword="null"/> for all.</param>
/// <param name="UserName">The account's own name, or <see langword="null"/>.</param>
internal sealed record ToldScope(int? Tenant, string? UserName)
{
    /// <summary>Finds the account of a user, a sub-user's too; without a name, all. There may be none of that name.</summary>
    public static async Task<ToldScope?> FindAsync(string? userName, RenewalDbContext database, CancellationToken cancellationToken) =>
        userName is null ? new ToldScope(Tenant: null, UserName: null)
        : await database.FindUserAsync(userName, cancellationToken) is not { } user ? null
        : !user.IsSubUser ? new ToldScope(user.Tenant, user.Name)
        : new ToldScope(user.Tenant, await database.Users.Where(row => row.Tenant == user.Tenant && !row.IsSubUser).Select(row => row.Name).SingleAsync(cancellationToken));
}
