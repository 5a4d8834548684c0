using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Manage;

internal static class UserLookUp
{
    /// <summary>The user of a name, whatever its letter case, or <see langword="null"/>.</summary>
    public static async Task<UserRow?> FindUserAsync(this RenewalDbContext database, string userName, CancellationToken cancellationToken)
    {
        var key = UserName.Key(userName);
        return await database.Users.AsNoTracking().SingleOrDefaultAsync(row => row.UserKey == key, cancellationToken);
    }
}
