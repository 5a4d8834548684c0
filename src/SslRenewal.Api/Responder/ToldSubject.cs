namespace SslRenewal.Api.Responder;

/// <summary>What the responder was told something of.</summary>
internal abstract record ToldSubject
{
    private ToldSubject() { }

    /// <param name="Text">In lower case and without a wildcard's star: whoever shows control of a name shows it for the wildcard, too.</param>
    public sealed record Name(string Text) : ToldSubject;

    public sealed record Certificate(int Tenant, int CertificateId) : ToldSubject;
}
