using System.Globalization;
using System.Text;
using System.Text.Json;
using SslRenewal.Api.Tests.Activation;

namespace SslRenewal.Api.Tests.Published;

/// <summary>Two years in the life of a thousand certificates, against a plain model of what must become of them.</summary>
public sealed class TwoYearsTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const int Count = 1000;
    private const int Kinds = 8;
    private const int ActivationDays = 50;
    private const int FirstId = 1;

    private static readonly DateTimeOffset Start = LifeModel.At("2026-06-01T12:00:00Z");
    private static readonly DateTimeOffset ReissueDay = Start.AddDays(100);
    private static readonly DateTimeOffset RevocationDay = Start.AddDays(200);
    private static readonly DateTimeOffset RenewalDay = Start.AddDays(340);
    private static readonly DateTimeOffset RenewalActivationDay = Start.AddDays(360);
    private static readonly DateTimeOffset End = Start.AddDays(730);

    private readonly string _request = SigningRequests.Of("life.example.com");

    [Fact]
    public async Task A_thousand_certificates_end_as_a_plain_model_of_their_lives_predicts()
    {
        await LoadAsync();
        var reissues = new Dictionary<int, int>();
        var renewals = new Dictionary<int, int>();

        foreach (var id in Enumerable.Range(FirstId, Count))
        {
            Assert.Equal(id, await CommandAsync("create", "CertificateID", ("Type", "PositiveSSL"), ("Years", $"{YearsOf(id)}")));
        }

        for (var day = 0; day < ActivationDays; day++)
        {
            await MoveAsync(Start.AddDays(day));
            await EachAsync(id => IsActivated(id) && ActivationOf(id) == Start.AddDays(day), ActivateAsync);
        }

        await MoveAsync(ReissueDay);
        await EachAsync(id => KindOf(id) == 6, async id => reissues[id] = await CommandAsync("reissue", "ID", ("CertificateID", $"{id}"), ("CSR", _request), ("DNSDCValidation", "true")));
        await MoveAsync(RevocationDay);
        await EachAsync(id => KindOf(id) == 7, id => CommandAsync("revokecertificate", "ID", ("CertificateID", $"{id}"), ("CertificateType", "Standard SSL")));
        await MoveAsync(RenewalDay);
        await EachAsync(id => KindOf(id) is 3 or 4, async id => renewals[id] = await CommandAsync("renew", "CertificateID", ("CertificateID", $"{id}"), ("SSLType", "Standard SSL"), ("Years", "1")));
        await MoveAsync(RenewalActivationDay);
        await EachAsync(id => KindOf(id) == 3, id => ActivateAsync(renewals[id]));
        await MoveAsync(End);

        var expected = Predict(reissues, renewals);
        Assert.Equal(expected.Count, (await ReadAsync("/manage/accounts/life")).GetProperty("certificates").GetInt32());

        foreach (var (id, certificate) in expected.OrderBy(pair => pair.Key))
        {
            Assert.Equal((id, Describe(certificate)), (id, Describe(await ReadAsync($"/manage/certificates/{id}"))));
        }

        Assert.Equal(PredictLedger(renewals), await ReadLedgerAsync());
    }

    private static int KindOf(int id) => id % Kinds;

    // 0 is never activated, 2 and 5 are bought for two years, 3 and 4 are renewed and only 3's renewal is activated, 6 is reissued, 7 revoked; 1 is left alone.
    private static bool IsActivated(int id) => KindOf(id) != 0;

    private static int YearsOf(int id) => KindOf(id) is 2 or 5 ? 2 : 1;

    private static DateTimeOffset ActivationOf(int id) => Start.AddDays(id / Kinds % ActivationDays);

    private static Dictionary<int, LifeModel.Expected> Predict(Dictionary<int, int> reissues, Dictionary<int, int> renewals)
    {
        var model = new LifeModel(End);
        var all = new Dictionary<int, LifeModel.Expected>();

        foreach (var id in Enumerable.Range(FirstId, Count))
        {
            var activated = model.Activated(ActivationOf(id), YearsOf(id));

            switch (KindOf(id))
            {
                case 0:
                    all[id] = LifeModel.Expected.Cancelled;
                    break;
                case 3:
                    all[id] = activated;
                    all[renewals[id]] = model.Activated(RenewalActivationDay, 1, activated.ExpiresOn);
                    break;
                case 4:
                    all[id] = activated;
                    all[renewals[id]] = LifeModel.Expected.Cancelled;
                    break;
                case 6:
                    all[id] = LifeModel.Replaced(activated, ReissueDay);
                    all[reissues[id]] = model.Reissued(activated, ReissueDay);
                    break;
                case 7:
                    all[id] = LifeModel.Revoked(activated, RevocationDay);
                    break;
                default:
                    all[id] = activated;
                    break;
            }
        }

        return all;
    }

    // Orders count up as they are placed; what was not activated is given back when its year is over, by certificate.
    private static IReadOnlyList<string> PredictLedger(Dictionary<int, int> renewals)
    {
        var created = Enumerable.Range(FirstId, Count).Select(id => Line(Start, -9 * YearsOf(id), "create", id));
        var renewed = renewals.OrderBy(pair => pair.Key).Select((_, at) => Line(RenewalDay, -9, "renew", Count + 1 + at)).ToArray();
        var unused = Enumerable.Range(FirstId, Count).Where(id => !IsActivated(id)).Select(id => Line(Start.AddDays(365), 9, "refund", id));
        var unusedRenewals = renewals.OrderBy(pair => pair.Key).Select((pair, at) => (Kind: KindOf(pair.Key), Order: Count + 1 + at)).Where(pair => pair.Kind == 4).Select(pair => Line(RenewalDay.AddDays(365), 9, "refund", pair.Order));

        return [Line(Start, 100_000, "opening", order: null), .. created, .. renewed, .. unused, .. unusedRenewals];
    }

    private static string Line(DateTimeOffset at, decimal amount, string cause, int? order) => string.Create(CultureInfo.InvariantCulture, $"{at:u} {amount:0.00} {cause} {order}");

    private static string Describe(LifeModel.Expected expected) => string.Join('\n',
        [
            $"{expected.Status} {expected.IssuedOn:u} {expected.ExpiresOn:u} {expected.CarriedDays}",
            .. expected.Leaves.Select((leaf, at) => $"{leaf.From:u} {leaf.Until:u} {(at >= expected.Leaves.Count - expected.Revoked ? "revoked" : "")}"),
        ]);

    private static string Describe(JsonElement certificate)
    {
        var coverage = certificate.GetProperty("coverage");
        var carried = coverage.ValueKind is JsonValueKind.Null ? 0 : coverage.GetProperty("carriedDays").GetInt32();

        return string.Join('\n',
        [
            $"{certificate.GetProperty("status").GetString()} {Instant(certificate, "issuedOn"):u} {Instant(certificate, "expiresOn"):u} {carried}",
            .. certificate.GetProperty("leaves").EnumerateArray().Reverse().Select(leaf => $"{Instant(leaf, "notBefore"):u} {Instant(leaf, "notAfter"):u} {(Instant(leaf, "revokedOn") is null ? "" : "revoked")}"),
        ]);
    }

    private static DateTimeOffset? Instant(JsonElement record, string name) => record.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetDateTimeOffset() : null;

    private static async Task EachAsync(Predicate<int> which, Func<int, Task> doAsync)
    {
        foreach (var id in Enumerable.Range(FirstId, Count).Where(which.Invoke))
        {
            await doAsync(id);
        }
    }

    private Task<int> ActivateAsync(int id) => CommandAsync("activate", "ID", ("CertificateID", $"{id}"), ("CSR", _request), ("DNSDCValidation", "true"));

    private async Task<int> CommandAsync(string command, string number, params (string Name, string Value)[] parameters)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("ApiUser", "life"), new("ApiKey", "life-key"), new("UserName", "life"), new("ClientIp", "127.0.0.1"), new("Command", $"namecheap.ssl.{command}"),
            .. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)),
        ]);
        using var response = await service.Client.PostAsync(new Uri("/xml.response", UriKind.Relative), form);
        var answer = await Answer.ReadAsync(response);

        Assert.True(answer.IsOk, $"{command}: {answer.Text}");
        return int.Parse((answer.Result.Attribute(number) ?? answer.Result.Elements().First().Attribute(number))!.Value, CultureInfo.InvariantCulture);
    }

    private async Task LoadAsync()
    {
        using var scenario = Json($$"""{ "version": 1, "clock": "{{Start:O}}", "refundUnactivated": true, "accounts": [ { "userName": "life", "apiKey": "life-key", "balance": 100000 } ] }""");
        using var loaded = await service.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), scenario);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
    }

    private async Task MoveAsync(DateTimeOffset now)
    {
        using var change = Json($$"""{ "now": "{{now:O}}" }""");
        using var moved = await service.Client.PutAsync(new Uri("/manage/clock", UriKind.Relative), change);

        Assert.True(moved.IsSuccessStatusCode, await moved.Content.ReadAsStringAsync());
    }

    private async Task<JsonElement> ReadAsync(string path) => await service.Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    private async Task<IReadOnlyList<string>> ReadLedgerAsync() =>
    [
        .. (await ReadAsync("/manage/scenario")).GetProperty("accounts")[0].GetProperty("ledger").EnumerateArray().Select(entry => Line(
            entry.GetProperty("at").GetDateTimeOffset(), entry.GetProperty("amount").GetDecimal(), entry.GetProperty("cause").GetString()!, entry.TryGetProperty("orderId", out var order) ? order.GetInt32() : null)),
    ];

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
