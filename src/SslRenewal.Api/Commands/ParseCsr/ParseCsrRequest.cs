namespace SslRenewal.Api.Commands.ParseCsr;

/// <summary>A signing request that is to be read.</summary>
/// <param name="TellsFile">Whether the file that shows control of the domain is asked for, too.</param>
internal sealed record ParseCsrRequest(string Csr, bool TellsFile);
