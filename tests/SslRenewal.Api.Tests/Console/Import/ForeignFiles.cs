using System.Globalization;
using SslRenewal.Api.Tests.Authority;

namespace SslRenewal.Api.Tests.Console.Import;

/// <summary>Certificates of another authority, as the real <c>openssl</c> makes them.</summary>
internal static class ForeignFiles
{
    /// <summary>Another authority: its certificate.</summary>
    public static string Authority(this OpenSsl openssl)
    {
        openssl.Write("index.txt", "");
        openssl.Write("ca.cnf", "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\nunique_subject=no\nserial=serial\n[any]\ncommonName=supplied\norganizationName=optional\n");
        _ = openssl.Run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Another Authority", "-days", "3650");
        return File.ReadAllText(openssl["ca.pem"]);
    }

    /// <summary>A leaf of that authority, valid from 2026-10-01 for so many days.</summary>
    /// <param name="policy">What was validated, an object identifier; none where it is left out.</param>
    public static string Leaf(this OpenSsl openssl, string commonName, string names, string? policy = null, int days = 199)
    {
        openssl.Write("leaf.ext", $"basicConstraints=critical,CA:FALSE\nsubjectAltName={string.Join(',', names.Split(' ').Select(name => $"DNS:{name}"))}\n" + (policy is null ? "" : $"certificatePolicies={policy}\n"));
        _ = openssl.Run("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr", "-subj", $"/O=Example/CN={commonName}");
        _ = openssl.Run("ca", "-batch", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", "-in", "leaf.csr", "-out", "leaf.pem", "-notext", "-create_serial", "-extfile", "leaf.ext",
            "-startdate", "20261001000000Z", "-enddate", new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(days).ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        return File.ReadAllText(openssl["leaf.pem"]);
    }
}
