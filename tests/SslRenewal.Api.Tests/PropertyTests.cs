using System.Net;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>Whatever the parameters: one well-formed answer, no HTTP 500, no change unless OK, and a balance that is the ledger's sum.</summary>
public abstract class PropertyTests(DatabaseKind kind)
{
    private static readonly string[] Names = ["CertificateID", "certificateid", "Years", "SSLType", "PromotionCode", "UserName", "ClientIp", "Command", "ApiUser", "ApiKey", "Extra", ""];

    private static readonly string[] Likely =
    [
        "501904", "501905", "501920", "0", "1", "2", "3", "9", "10", "-1", "1e1", "Standard SSL", "positivessl", "EV SSL", "RapidSSL", "SAVE10", "ONCE", "apiexample", "customer",
        "namecheap.ssl.renew", "namecheap.ssl.getinfo", "namecheap.users.getBalances", "1.2.3.4", Renewals.Key, "", " ", "%", "%00", "%FF", "%F0%9F%92%A9", "%ED%A0%80", "%EF%BF%BE", "<a>&amp;", "'; DROP TABLE users; --",
    ];

    private static readonly Gen<string> Values = Gen.Frequency(
        (6, Gen.Elements(Likely)),
        (2, ArbMap.Default.GeneratorFor<string>().Select(text => Escape(text ?? ""))),
        (1, Gen.Choose(0, 500).Select(length => new string('x', length))));

    private static readonly Gen<(bool FromGranted, bool ByPost, string Pairs)> Requests =
        from fromGranted in Gen.Elements(true, true, false)
        from byPost in Gen.Elements(true, false)
        from pairs in Gen.Zip(Gen.Elements(Names), Values).Select(pair => $"{pair.Item1}={pair.Item2}").ListOf().Resize(6)
        select (fromGranted, byPost, string.Join('&', pairs));

    [DatabaseFact]
    public async Task Any_parameters_get_one_well_formed_answer_and_change_nothing_unless_it_is_ok()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(
            balance: 50.00m, certificates: 40, promotions: """{ "code": "SAVE10", "percentOff": 10 }, { "code": "ONCE", "amountOff": 1.00, "usageLimit": 1 }"""));
        var before = await host.ReadAccountAsync();
        var granted = 0;

        Prop.ForAll(Requests.ToArbitrary(), request => CheckAsync(request).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

        Assert.True(granted > 0);

        async Task<bool> CheckAsync((bool FromGranted, bool ByPost, string Pairs) request)
        {
            var query = request.FromGranted ? $"{Without(Renewals.Of(501904 + granted), request.Pairs)}&{request.Pairs}" : request.Pairs;
            using var form = new StringContent(query, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
            using var response = request.ByPost
                ? await host.Client.PostAsync(new Uri("/xml.response", UriKind.Relative), form)
                : await host.Client.GetAsync(new Uri("/xml.response?" + query, UriKind.Relative));
            var answer = await Answer.ReadAsync(response);
            var after = await host.ReadAccountAsync();

            var ordered = answer.IsOk && answer.Text.Contains("<SSLRenewResult", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal(answer.IsOk, answer.ErrorNumber is null);
            Assert.Equal(after.Balance, after.LedgerSum);
            Assert.Equal(ordered ? before.Orders + 1 : before.Orders, after.Orders);
            Assert.Equal(ordered ? before.Balance - decimal.Parse(answer["ChargedAmount"], null) : before.Balance, after.Balance);

            granted += ordered ? 1 : 0;
            before = after;
            return true;
        }
    }

    [DatabaseFact]
    public async Task Any_bytes_as_a_form_are_answered()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        string[] types = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "multipart/form-data", "multipart/form-data; boundary=\"", "text/plain", "application/json", "x", ";"];

        var bodies = from type in Gen.Elements(types) from start in Gen.Elements("", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=Years\r\n\r\n", "a=b&") from bytes in ArbMap.Default.GeneratorFor<byte[]>() select (type, start, bytes);

        Prop.ForAll(bodies.ToArbitrary(), body => CheckAsync(body.type, [.. System.Text.Encoding.ASCII.GetBytes(body.start), .. body.bytes]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        Assert.Equal(0, (await host.ReadAccountAsync()).Orders);

        async Task<bool> CheckAsync(string type, byte[] bytes)
        {
            using var body = new ByteArrayContent(bytes);
            _ = body.Headers.TryAddWithoutValidation("Content-Type", type);
            using var response = await host.Client.PostAsync(new Uri("/xml.response?ApiUser=apiexample", UriKind.Relative), body);
            var text = await response.Content.ReadAsStringAsync();

            return response.StatusCode switch
            {
                HttpStatusCode.OK => XDocument.Parse(text).Root!.Attribute("Status")!.Value == "ERROR",
                HttpStatusCode.BadRequest => text.Length == 0,
                _ => false,
            };
        }
    }

    private static string Without(string query, string pairs)
    {
        var names = pairs.Split('&').Select(pair => pair.Split('=')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return string.Join('&', query.Split('&').Where(pair => !names.Contains(pair.Split('=')[0])));
    }

    // Lone surrogates have no UTF-8: they go as bytes that are none.
    private static string Escape(string text) => string.Concat(text.Select(letter => char.IsSurrogate(letter) ? "%ED%A0%80" : Uri.EscapeDataString(letter.ToString())));
}

public sealed class SqlitePropertyTests() : PropertyTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlPropertyTests() : PropertyTests(DatabaseKind.PostgreSql);
