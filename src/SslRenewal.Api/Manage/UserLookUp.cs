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
        // What no name can hold, PostgreSQL cannot even be asked for.
        if (userName.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var key = UserName.Key(userName);
        return await database.Users.AsNoTracking().SingleOrDefaultAsync(row => row.UserKey == key, cancellationToken);
    }
}
