using System.Globalization;
using System.Text.Json;

namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>Sends what an account's clients wish for to one of the service's replicas, and reads what is answered in the words of the model.</summary>
internal sealed class RecordingClient(IReadOnlyList<Uri> replicas, string account) : IDisposable
{
    public const string Key = "the-key-of-all-of-them";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    /// <returns>What was answered, or <see langword="null"/> where nobody knows what happened.</returns>
    public async Task<string?> SendAsync(Wish wish, int replica)
    {
        using var request = wish.IsCommand ? Command(wish) : Management(wish);
        request.RequestUri = new Uri(replicas[replica % replicas.Count], request.RequestUri!);

        // On a connection that was used before, a client repeats by itself what was cut: nobody would know how often it was done.
        request.Headers.ConnectionClose = true;

        try
        {
            using var response = await _client.SendAsync(request);
            var document = await response.Content.ReadAsStringAsync();

            return wish.IsCommand
                ? XmlReply.Read(wish.Deed, response.StatusCode, XmlReply.RuleOf(response), document)
                : JsonReply.Read(wish.Deed, response.StatusCode, document);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Lets nothing more go wrong for this account.</summary>
    public async Task ClearFaultsAsync()
    {
        using var cleared = await _client.DeleteAsync(new Uri(replicas[0], $"manage/faults?account={account}"));
        _ = cleared.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Command(Wish wish)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"xml.response/namecheap.{NameOf(wish.Deed)}", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(Parameters(wish).Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))),
        };

        if (wish.Key is { } key)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    private static string NameOf(Deed deed) => deed switch
    {
        Deed.BuyNames => "ssl.purchasemoresans",
        Deed.EditControl => "ssl.editDCVMethod",
        Deed.Revoke => "ssl.revokecertificate",
        Deed.GetBalances => "users.getBalances",
        _ => $"ssl.{deed}",
    };

    private IEnumerable<(string Name, string Value)> Parameters(Wish wish) =>
    [
        ("ApiUser", account), ("ApiKey", Key), ("UserName", account), ("ClientIp", "1.2.3.4"),
        .. wish.Certificate == 0 ? [] : ((string, string)[])[("CertificateID", Text(wish.Certificate))],
        .. wish.Deed switch
        {
            Deed.Renew => [("Years", Text(wish.Years)), ("SSLType", wish.Type), ("PromotionCode", wish.Promotion ?? "")],
            Deed.Create => [("Years", Text(wish.Years)), ("Type", wish.Type), ("SANStoADD", wish.Names == 0 ? "" : Text(wish.Names)), ("PromotionCode", wish.Promotion ?? "")],
            Deed.BuyNames => [("NumberOfSANSToAdd", Text(wish.Names))],
            Deed.Activate or Deed.Reissue => [("CSR", SigningRequests.ForAll), ("DNSDCValidation", "true")],
            Deed.EditControl => [("DCVMethod", wish.Word)],
            Deed.Revoke => [("CertificateType", wish.Type)],
            Deed.GetList => [("PageSize", "100")],
            _ => ((string, string)[])[],
        },
    ];

    private HttpRequestMessage Management(Wish wish) => wish.Deed switch
    {
        Deed.ReadAccount => To(HttpMethod.Get, $"accounts/{account}"),
        Deed.ReadCertificate => To(HttpMethod.Get, $"certificates/{Text(wish.Certificate)}?userName={account}"),
        Deed.Fund => To(HttpMethod.Post, $"accounts/{account}/funds", new { amount = wish.Amount }),
        Deed.MoveClock => To(HttpMethod.Put, $"accounts/{account}/clock", new { advance = $"P{Text(wish.Days)}D" }),
        Deed.PlanFault => To(HttpMethod.Post, "faults", FaultPlans.Body(wish, account)),
        _ => To(HttpMethod.Post, $"certificates/{Text(wish.Certificate)}/{JsonNamingPolicy.CamelCase.ConvertName($"{wish.Deed}")}?userName={account}"),
    };

    private static HttpRequestMessage To(HttpMethod method, string path, object? body = null) =>
        new(method, new Uri("manage/" + path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
