namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.parseCSR</c>.</summary>
internal static class ParseCsrRows
{
    public static CommandRows All { get; } = new(
        "namecheap.ssl.parseCSR", $"csr={SomeRequests.Com}", "", LifeScenario.For,
    [
        new("ok", ""),
        .. SomeRequests.Faulty.Select(faulty => new RequestRow("csr.unreadable", $"csr={faulty.Csr}", 3022296, "Failed to retrive CSR details from provider")),
    ]);
}
