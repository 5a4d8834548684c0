using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Review;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Api.Tests.Console.Renewal;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Review;

/// <summary>Confirmation letters that are sent to the service itself.</summary>
internal static class Letters
{
    public static Task<LetterUpload> UploadAsync(this SslRenewalHost host, int certificateId, byte[] content) => host.ActAsync<ConfirmationLetters, LetterUpload>(async (letters, caller) =>
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var row = await database.Certificates.AsNoTracking().SingleAsync(row => row.CertificateId == certificateId);
        var user = await database.Users.AsNoTracking().SingleAsync(user => user.Tenant == row.Tenant && user.UserKey == row.UserKey);

        return await letters.UploadAsync(new FoundCertificate(row, user, caller.Now), content, CancellationToken.None);
    });
}
