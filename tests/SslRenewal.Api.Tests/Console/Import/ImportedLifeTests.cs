using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Console.Import;

/// <summary>What becomes of certificates that another authority issued, or is about to, after they were imported.</summary>
public abstract class ImportedLifeTests(DatabaseKind kind) : IAsyncLifetime, IDisposable
{
    private const string Listed = """<SSL CertificateID="700001" HostName="b.example.com" SSLType="positivessl" PurchaseDate="01/03/2026" ExpireDate="12/21/2026" Status="active" Years="1" />""";

    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), Lives.Settings(mode: "manual"));
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [DatabaseFact]
    public async Task Nothing_is_issued_for_what_another_authority_issued()
    {
        await ImportAsync(Listed);
        await ImportAsync(Info("active", "07/11/2026", "07/11/2027"));

        foreach (var id in new[] { 700001, 700002 })
        {
            Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync($"/certificates/apiexample/{id}")).Status);
            Assert.True((await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={id}&Returncertificate=true&Returntype=individual")).IsOk);
        }

        await _host.MoveAsync(new(2027, 7, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal("ACTIVE", (await _host.LifeAsync(700002)).Status);
        Assert.Equal((0, 0), await _host.LookAsync(async database => (await database.Leaves.CountAsync(), await database.PrivateKeys.CountAsync())));
    }

    [DatabaseFact]
    public async Task A_leaf_that_came_along_is_followed_by_none_of_ours()
    {
        await ImportAsync(Info("active", "11/01/2026", "11/01/2027", Foreign("example.com", 7)));

        await _host.MoveAsync(new(2027, 10, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Single((await _host.LifeAsync(501905)).Leaves);
        Assert.Single(await _host.LeavesAsync(501905));
    }

    [DatabaseFact]
    public async Task An_export_says_that_it_was_imported()
    {
        await ImportAsync(Listed);
        var path = new Uri("/manage/scenario", UriKind.Relative);

        await _host.LoadAsync(await _host.Client.GetStringAsync(path));

        Assert.True(await _host.LookAsync(database => database.Certificates.Where(row => row.CertificateId == 700001).Select(row => row.IsImported).SingleAsync()));
    }

    [DatabaseFact]
    public async Task What_waits_for_its_issuance_waits_where_it_was_activated()
    {
        await ImportAsync(Info("purchased", "", ""));

        var review = await _browser.OpenAsync("/review");

        Assert.Null(await _host.LookAsync(database => database.Certificates.Where(row => row.CertificateId == 501905).Select(row => row.Csr).SingleAsync()));
        Assert.Equal("PURCHASED", (await _host.LifeAsync(501905)).Status);
        Assert.DoesNotContain("/review/apiexample/501905/approve", review.Html, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_reviewer_sees_only_what_can_be_approved()
    {
        await ImportAsync(Info("purchased", "", ""));
        await _host.WriteAsync(async (database, _) => (await database.Certificates.SingleAsync(row => row.CertificateId == 501905)).Csr = SigningRequests.Of(Lives.Host));

        var review = await _browser.OpenAsync("/review");

        Assert.Contains("Nothing waits for a review", review.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Leaves_of_different_authorities_may_have_the_same_serial()
    {
        await _host.WriteAsync(async (database, _) =>
            await database.AddAsync(new LeafRow { Tenant = 9, CertificateId = 1, Number = 1, Serial = "07", NotBefore = Lives.Noon, NotAfter = Lives.Noon.AddDays(9), Pem = Foreign("other.example.com", 7) }));
        var (one, two) = (Foreign("one.example.com", 7), Foreign("two.example.com", 7));
        await ImportAsync(one);

        await ImportAsync(two);
        var again = await PreviewAsync(one);

        Assert.Equal(("one.example.com", "two.example.com"), ((await _host.LifeAsync(501905)).HostName, (await _host.LifeAsync(501906)).HostName));
        Assert.Contains("The account has this certificate already.", again.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData(999_999_999)]
    [InlineData(999_999_998)]
    public async Task A_number_after_which_none_would_be_left_is_refused(int number)
    {
        var preview = await PreviewAsync(List(Listed.Replace("700001", $"{number}", StringComparison.Ordinal)));
        var isLast = number == 999_999_999;

        var done = isLast ? preview : await _browser.SubmitAsync(preview, "/import/confirm");

        Assert.Contains(isLast ? "Its number is so high that none would be left for others." : "1 certificate was imported", done.Text, StringComparison.Ordinal);
        Assert.Equal(isLast ? 501905 : 999_999_999, await _host.BuyAsync());
    }

    [DatabaseFact]
    public async Task Where_no_number_is_left_nothing_is_given_one()
    {
        await ImportAsync(Listed.Replace("700001", "999999998", StringComparison.Ordinal));
        _ = await _host.BuyAsync();

        var preview = await PreviewAsync(Foreign("one.example.com", 7));

        Assert.Contains("The account has no number left for it.", preview.Text, StringComparison.Ordinal);
    }

    private async Task<Page> PreviewAsync(string text) =>
        await _browser.UploadAsync(await _browser.OpenAsync("/import"), "/import", "file", System.Text.Encoding.UTF8.GetBytes(text), "file");

    private async Task ImportAsync(string text)
    {
        var done = await _browser.SubmitAsync(await PreviewAsync(text == Listed || text.StartsWith("<SSL ", StringComparison.Ordinal) ? List(text) : text), "/import/confirm");
        Assert.Contains("1 certificate was imported", done.Text, StringComparison.Ordinal);
    }

    private static string List(string certificates) =>
        $"""<ApiResponse Status="OK"><CommandResponse Type="namecheap.ssl.getList"><SSLListResult>{certificates}</SSLListResult></CommandResponse></ApiResponse>""";

    private static string Info(string status, string issued, string expires, string pem = "") => $"""
        <ApiResponse Status="OK"><CommandResponse Type="namecheap.ssl.getInfo">
         <SSLGetInfoResult Status="{status}" Type="standard ssl" IssuedOn="{issued}" Years="1" Expires="{expires}" SANSCount="0">
          <CertificateDetails><CSR>{SigningRequests.Of(Lives.Host)}</CSR><CommonName>{Lives.Host}</CommonName><AdministratorEmail>admin@example.com</AdministratorEmail>
           <Certificates CertificateReturned="true" ReturnType="INDIVIDUAL"><Certificate>{pem}</Certificate></Certificates></CertificateDetails>
         </SSLGetInfoResult></CommandResponse></ApiResponse>
        """;

    private static string Foreign(string name, byte serial)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var leaf = request.Create(request.SubjectName, X509SignatureGenerator.CreateForECDsa(key), Lives.Noon.AddDays(-20), Lives.Noon.AddDays(70), [serial]);

        return leaf.ExportCertificatePem();
    }
}

public sealed class SqliteImportedLifeTests() : ImportedLifeTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlImportedLifeTests() : ImportedLifeTests(DatabaseKind.PostgreSql);
