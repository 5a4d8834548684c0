using Microsoft.AspNetCore.DataProtection;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Makes keys and signing requests for renewals that were not given one. It takes time, and the ring of keys may have to write a new one: it is done before any transaction.</summary>
internal sealed class RequestMaking(KeyProtection keys)
{
    /// <summary>For each renewal that is to be paid, by its draft.</summary>
    public async Task<IReadOnlyDictionary<Guid, MadeRequest>> MakeAsync(IEnumerable<BasketLine> lines, CancellationToken cancellationToken)
    {
        var made = new Dictionary<Guid, MadeRequest>();

        foreach (var line in lines)
        {
            made[line.Draft.DraftId] = line.Draft.Csr is { } csr ? new MadeRequest(SigningRequest.Read(csr), ProtectedKey: null) : await Task.Run(() => Make(line), cancellationToken);
        }

        return made;
    }

    private MadeRequest Make(BasketLine line)
    {
        var application = line.Application;
        var request = GeneratedRequest.Create(KeyKind.Find(line.Draft.KeyKind) ?? KeyKind.Recommended, application.CommonName!, application.Names, RequestInputs.OrganizationOf(application));

        return new MadeRequest(SigningRequest.Read(request.CsrPem), keys.Certificates.Protect(request.PrivateKeyPem));
    }
}
