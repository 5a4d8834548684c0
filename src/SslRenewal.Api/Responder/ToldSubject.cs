namespace SslRenewal.Api.Responder;

/// <summary>What the responder was told something of.</summary>
/// <param name="Tenant">Whose account it is told for, or <see langword="null"/> for all.</param>
internal abstract record ToldSubject(int? Tenant)
{
    /// <summary>Whatever nothing else was told of.</summary>
    public sealed record Rest(int? Tenant) : ToldSubject(Tenant);

    /// <param name="Text">In lower case and without a wildcard's star: whoever shows control of a name shows it for the wildcard, too.</param>
    public sealed record Name(int? Tenant, string Text) : ToldSubject(Tenant);

    public sealed record Certificate(int? Tenant, int CertificateId) : ToldSubject(Tenant);
}
