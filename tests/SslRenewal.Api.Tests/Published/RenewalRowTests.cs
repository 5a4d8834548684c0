using System.Globalization;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Tests.Published;

/// <summary>Every row of the documentation, sent to the program over HTTP.</summary>
public sealed class RenewalRowTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    public static TheoryData<int> FirstStage { get; } = [.. Enumerable.Range(0, RenewalRows.FirstStage.Count)];

    public static TheoryData<int> Renewal { get; } = [.. Enumerable.Range(0, RenewalRows.Renewal.Count)];

    public static TheoryData<int> WithFault { get; } = [.. Enumerable.Range(0, RenewalRows.WithFault.Count)];

    [Theory]
    [MemberData(nameof(FirstStage))]
    public async Task The_first_stage_answers_to_the_letter(int row)
    {
        await LoadAsync(RenewalRows.FirstStage[row]);

        var answer = await SendAsync(RenewalRows.FirstStage[row]);

        Assert.Equal("", answer.Document.Elements().Single(element => element.Name.LocalName == "RequestedCommand").Value);
        Assert.DoesNotContain("CommandResponse", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Renewal))]
    public async Task A_renewal_is_answered_to_the_letter(int row)
    {
        await LoadAsync(RenewalRows.Renewal[row]);

        var answer = await SendAsync(RenewalRows.Renewal[row]);

        Assert.Equal(RenewalRows.Renewal[row].Granted ?? "0 0", answer.IsOk ? $"{answer["SSLType"]} {answer["Years"]} {answer["ChargedAmount"]}" : $"{answer["CertificateID"]} {answer["ChargedAmount"]}");
    }

    [Theory]
    [MemberData(nameof(WithFault))]
    public async Task A_fault_is_answered_to_the_letter(int row)
    {
        await LoadAsync(RenewalRows.WithFault[row].Row);
        using var made = await service.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind = RenewalRows.WithFault[row].Fault });

        _ = await SendAsync(RenewalRows.WithFault[row].Row);

        Assert.Equal("[]", await service.Client.GetStringAsync(new Uri("/manage/faults/unspent", UriKind.Relative)));
    }

    [Fact]
    public void Every_refusal_has_a_row()
    {
        var rows = RenewalRows.FirstStage.Concat(RenewalRows.Renewal).Concat(RenewalRows.WithFault.Select(with => with.Row)).Select(row => row.Rule);

        // These two depend on how many requests came before.
        string[] counted = [GlobalErrors.KeyTooMany.Rule, GlobalErrors.RateLimited.Rule];

        Assert.Empty(GlobalErrors.InOrder.Select(refusal => refusal.Rule).Concat(RenewRefusals.InOrder.Select(refusal => refusal.Refusal.Rule)).Except(rows, StringComparer.Ordinal).Except(counted, StringComparer.Ordinal));
    }

    private async Task LoadAsync(RenewalRow row)
    {
        using var body = new StringContent(RenewalRows.Scenario(row.Clock), System.Text.Encoding.UTF8, "application/json");
        using var loaded = await service.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), body);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
    }

    private async Task<Answer> SendAsync(RenewalRow row)
    {
        using var response = await service.Client.GetAsync(new Uri("/xml.response?" + row.Query, UriKind.Relative));
        var answer = await Answer.ReadAsync(response);

        Assert.Equal((row.Status, row.Rule), ((int)answer.Status, answer.Rule ?? "ok"));
        Assert.Equal((row.Number == 0 ? null : row.Number.ToString(CultureInfo.InvariantCulture), row.Text), (answer.ErrorNumber?.ToString(CultureInfo.InvariantCulture), answer.ErrorText ?? ""));
        Assert.Equal(("text/xml; charset=utf-8", true), (answer.Headers["Content-Type"], Guid.TryParse(answer.Headers["SslRenewal-Request-Id"], out _)));
        return answer;
    }
}
