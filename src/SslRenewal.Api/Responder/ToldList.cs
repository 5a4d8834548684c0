using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Responder;

/// <summary>Lists what the responder was told: certificates, then names, then the rest of accounts.</summary>
internal static class ToldList
{
    public static async Task<IReadOnlyList<ToldAnswer>> ReadAsync(ToldScope scope, ToldAnswers told, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var all = told.All.Where(pair => scope.Tenant is null || pair.Key.Tenant == scope.Tenant).ToArray();
        var tenants = all.Select(pair => pair.Key.Tenant).OfType<int>().Distinct().ToArray();
        var names = await database.Users.Where(row => !row.IsSubUser && tenants.Contains(row.Tenant)).ToDictionaryAsync(row => row.Tenant, row => row.Name, cancellationToken);

        return
        [
            .. all.Select(pair => Write(pair.Key, pair.Value, names)).OfType<ToldAnswer>()
                .OrderBy(item => item.CertificateId is null).ThenBy(item => item.CertificateId)
                .ThenBy(item => item.Name is null).ThenBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.UserName, StringComparer.Ordinal),
        ];
    }

    // An account that has gone has nothing any more, and what is told of the rest for all is the default.
    private static ToldAnswer? Write(ToldSubject subject, RehearsedAnswer answer, Dictionary<int, string> names) => (subject, subject.Tenant is { } tenant ? names.GetValueOrDefault(tenant) : null) switch
    {
        ({ Tenant: not null }, null) or (ToldSubject.Rest { Tenant: null }, _) => null,
        (ToldSubject.Certificate certificate, var user) => new ToldAnswer(Name: null, certificate.CertificateId, user, KindWord.Write(answer)),
        (ToldSubject.Name name, var user) => new ToldAnswer(name.Text, CertificateId: null, user, KindWord.Write(answer)),
        (_, var user) => new ToldAnswer(Name: null, CertificateId: null, user, KindWord.Write(answer)),
    };
}
