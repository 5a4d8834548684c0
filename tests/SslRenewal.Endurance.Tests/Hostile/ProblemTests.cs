using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>What is refused is told in problem details or on a page, whatever is accepted, and whatever the host is called.</summary>
public sealed class ProblemTests
{
    private static readonly string[] Accepted = ["*/*", "text/html", "application/json", "image/png", "text/plain, text/csv", "nonsense", "*/*;q=0", ""];

    private static readonly (string Line, int Status)[] Refused = [("GET /no-such-path", 404), ("PUT /metrics", 405), ("GET /manage/accounts/nobody", 404), ("GET /manage/orders?page=x", 400), ("DELETE /ca/root.pem", 405), ("GET /certificates/nobody/1", 404)];

    private static readonly string[] Hosts = ["a>", "a..b", "[::1", "127.0.0.1:99999", "-", "%41", "a_b", "localhost:", ""];

    [Fact]
    public async Task A_refusal_is_in_form_whatever_is_accepted()
    {
        await using var service = await HostileService.StartAsync();

        foreach (var (line, status) in Refused)
        {
            foreach (var accept in Accepted)
            {
                Assert.Equal((line, accept, status), (line, accept, await SendAsync(service, $"{line} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n\r\n")));
            }
        }

        await service.AssertWholeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("management-key")]
    public async Task A_host_that_no_address_can_name_gets_no_page(string key)
    {
        await using var service = await HostileService.StartAsync(key is "" ? [] : new() { ["Management:Key"] = key });

        foreach (var host in Hosts)
        {
            foreach (var path in (string[])["/", "/manage/clock", "/certificates/apiexample/501904", "/xml.response", "/health/live"])
            {
                var status = await SendAsync(service, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nAuthorization: Bearer {key}\r\n\r\n");
                Assert.True(status < 500, $"{path} {host}: {status}");
            }
        }
    }

    private static async Task<int> SendAsync(HostileService service, string text)
    {
        using var connection = new HostileConnection(service.Address);
        var request = new HostileRequest(Encoding.ASCII.GetBytes(text));
        var answer = await connection.SendAsync(request, CancellationToken.None);

        Assert.Equal((text, null), (text, AnswerRules.Complaint(request, answer)));
        return answer.Status;
    }
}
