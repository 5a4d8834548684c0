// Renews what ends next, once, and rehearses what comes later. .NET 10, nothing else.
//
// usage: dotnet run renew.cs [http://127.0.0.1:5080]      the service runs on the demo; its account apiexample is reset
#:property PublishAot=false
using System.Globalization;
using System.Text;
using System.Xml.Linq;

var service = args is [var given, ..] ? given.TrimEnd('/') : "http://127.0.0.1:5080";
using var http = new HttpClient();

try
{
    await WaitAsync();
    await ManageAsync(HttpMethod.Post, "/accounts/apiexample/reset");

    var listed = await CallAsync("namecheap.ssl.getList", new() { ["ListType"] = "Active", ["SortBy"] = "EXPIREDATETIME", ["PageSize"] = "100" });
    var first = listed.Descendants().First(element => element.Name.LocalName == "SSL" && element.Attribute("IsExpiredYN")!.Value == "false");
    var (id, type) = (first.Attribute("CertificateID")!.Value, first.Attribute("SSLType")!.Value);
    Console.WriteLine($"Ends next: {id}, {type}, {first.Attribute("ExpireDate")!.Value}");

    // However often it is sent under one key, it is ordered once.
    var (before, key) = (await BalanceAsync(), KeyOfItsOwn());
    var renewed = await RenewAsync(id, type, key);
    var again = await RenewAsync(id, type, key);
    var charged = renewed.Attribute("ChargedAmount")!.Value;
    Console.WriteLine($"Renewed: order {renewed.Attribute("OrderId")!.Value}, {charged} dollars");
    Expect("one order", renewed.Attribute("OrderId")!.Value == again.Attribute("OrderId")!.Value);
    Expect("one charge", before - decimal.Parse(charged, CultureInfo.InvariantCulture) == await BalanceAsync());

    // 200 days before its end it is too early; 110 days later it is not.
    try
    {
        await RenewAsync("501930", "PositiveSSL", KeyOfItsOwn());
        Expect("too early", false);
    }
    catch (Refused refused)
    {
        Console.WriteLine($"Too early: {refused.Message}");
    }

    await ManageAsync(HttpMethod.Put, "/accounts/apiexample/clock", """{"advance": "P110D"}""");
    Console.WriteLine($"110 days later: order {(await RenewAsync("501930", "PositiveSSL", KeyOfItsOwn())).Attribute("OrderId")!.Value}");
    await ManageAsync(HttpMethod.Post, "/accounts/apiexample/reset");
    return 0;
}
catch (Exception failure)
{
    Console.Error.WriteLine($"renew.cs: {failure.Message}");
    return 1;
}

async Task<XElement> RenewAsync(string id, string type, string key) =>
    (await CallAsync("namecheap.ssl.renew", new() { ["CertificateID"] = id, ["SSLType"] = type, ["Years"] = "1" }, key)).Elements().First();

async Task<decimal> BalanceAsync() =>
    decimal.Parse((await CallAsync("namecheap.users.getBalances", [])).Elements().First().Attribute("AvailableBalance")!.Value, CultureInfo.InvariantCulture);

async Task<XElement> CallAsync(string command, Dictionary<string, string> parameters, string? key = null)
{
    Dictionary<string, string> all = new(parameters)
    {
        ["ApiUser"] = "apiexample", ["ApiKey"] = "56b4c87ef4fd49cb96d915c0db68194", ["UserName"] = "apiexample", ["ClientIp"] = "1.2.3.4", ["Command"] = command,
    };
    using var request = new HttpRequestMessage(HttpMethod.Post, $"{service}/xml.response") { Content = new FormUrlEncodedContent(all) };

    if (key is not null)
    {
        request.Headers.Add("Idempotency-Key", key);
    }

    using var response = await http.SendAsync(request);
    var document = XElement.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    XNamespace api = "http://api.namecheap.com/xml.response";

    return document.Descendants(api + "Error").FirstOrDefault() is { } error
        ? throw new Refused($"{error.Attribute("Number")?.Value} {error.Value}")
        : document.Element(api + "CommandResponse")!;
}

async Task ManageAsync(HttpMethod method, string path, string? body = null)
{
    using var request = new HttpRequestMessage(method, $"{service}/manage{path}") { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
    using var response = await http.SendAsync(request);

    if (!response.IsSuccessStatusCode)
    {
        throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }
}

async Task WaitAsync()
{
    for (var tries = 0; tries < 120; tries++)
    {
        try
        {
            using var response = await http.GetAsync($"{service}/health/ready");

            if (response.IsSuccessStatusCode)
            {
                return;
            }
        }
        catch (HttpRequestException)
        {
            // It is being started.
        }

        await Task.Delay(500);
    }

    throw new TimeoutException($"{service} is not ready");
}

static string KeyOfItsOwn() => Guid.CreateVersion7().ToString();

static void Expect(string what, bool holds)
{
    if (!holds)
    {
        throw new InvalidOperationException($"expected: {what}");
    }
}

/// <summary>The API answered an error: its number, and its text.</summary>
internal sealed class Refused(string message) : Exception(message);
