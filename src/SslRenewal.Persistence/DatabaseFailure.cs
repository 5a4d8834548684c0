using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SslRenewal.Persistence;

/// <summary>Tells a database that does not answer from everything else that can go wrong.</summary>
public static class DatabaseFailure
{
    /// <summary>Whether a database is at the bottom of it: EF and its providers wrap what they meet, some twice.</summary>
    public static bool Is(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or DbUpdateException)
            {
                return true;
            }
        }

        return false;
    }
}
