using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Tests.Mail;

namespace SslRenewal.Api.Tests.Manage.Snapshots;

/// <summary>Private keys as a service could use them.</summary>
internal static class Keys
{
    /// <summary>The only one of a certificate.</summary>
    public static async Task<string> OfCertificateAsync(SslRenewalHost host) =>
        host.Services.GetRequiredService<KeyProtection>().Certificates.Unprotect((await host.LookAsync(database => database.PrivateKeys.AsNoTracking().SingleAsync())).ProtectedKey);
}
