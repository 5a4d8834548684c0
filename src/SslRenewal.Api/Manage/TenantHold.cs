using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage;

internal static class TenantHold
{
    /// <summary>Within a transaction: holds a tenant that was found before, and may have gone with a scenario since.</summary>
    /// <exception cref="BadHttpRequestException">It has.</exception>
    public static async Task HoldTenantAsync(this RenewalDbContext database, int tenant)
    {
        if (!await database.LockTenantAsync(tenant))
        {
            throw new BadHttpRequestException("The account has gone.", StatusCodes.Status404NotFound);
        }
    }
}
