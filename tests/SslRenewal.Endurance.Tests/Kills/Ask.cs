namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>One thing that a customer asks for; the same one is sent again where its answer was lost and it has a key.</summary>
/// <param name="User">In whose name.</param>
/// <param name="Kind">What.</param>
/// <param name="Certificate">Of which certificate; 0 where a new one is bought.</param>
/// <param name="Key">Its <c>Idempotency-Key</c>, where it has one.</param>
internal sealed record Ask(FleetUser User, AskKind Kind, int Certificate, string? Key = null)
{
    private const string SslType = "Standard SSL";

    private static readonly string SigningRequest = SigningRequests.Of("www.example.com");

    public HttpRequestMessage ToRequest()
    {
        if (Kind is AskKind.Cancel)
        {
            return new HttpRequestMessage(HttpMethod.Post, new Uri(FormattableString.Invariant($"/manage/certificates/{Certificate}/cancel?userName={User.Name}"), UriKind.Relative));
        }

        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/xml.response", UriKind.Relative)) { Content = new FormUrlEncodedContent(Fields()) };

        if (Key is not null)
        {
            request.Headers.Add("Idempotency-Key", Key);
        }

        return request;
    }

    private IEnumerable<KeyValuePair<string, string>> Fields() =>
    [
        new("ApiUser", User.Account), new("ApiKey", Fleet.Key), new("UserName", User.Name), new("ClientIp", "127.0.0.1"),
        .. Kind switch
        {
            AskKind.Renew => Of("renew", ("CertificateID", Number), ("Years", "1"), ("SSLType", SslType)),
            AskKind.Create => Of("create", ("Years", "1"), ("Type", SslType)),
            AskKind.Activate => Of("activate", ("CertificateID", Number), ("CSR", SigningRequest), ("DNSDCValidation", "true")),
            AskKind.Reissue => Of("reissue", ("CertificateID", Number), ("CSR", SigningRequest), ("DNSDCValidation", "true")),
            AskKind.Revoke => Of("revokecertificate", ("CertificateID", Number), ("CertificateType", SslType)),
            _ => throw new InvalidOperationException($"{Kind} is no command."),
        },
    ];

    private string Number => FormattableString.Invariant($"{Certificate}");

    private static IEnumerable<KeyValuePair<string, string>> Of(string command, params (string Name, string Value)[] fields) =>
        [new("Command", "namecheap.ssl." + command), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))];
}
