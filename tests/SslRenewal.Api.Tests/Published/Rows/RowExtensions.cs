using System.Globalization;
using System.Text;

namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>Sends a row to the program and looks at all that every answer has.</summary>
internal static class RowExtensions
{
    /// <summary>Loads what a row is sent to, and does what comes before it.</summary>
    public static async Task PrepareAsync(this ServiceProcess service, RequestRow row, string scenario)
    {
        using var body = new StringContent(scenario, Encoding.UTF8, "application/json");
        using var loaded = await service.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), body);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());

        foreach (var query in row.Before)
        {
            using var before = await service.Client.GetAsync(new Uri($"/xml.response?{Renewals.Caller}&{query}", UriKind.Relative));
            var answer = await Answer.ReadAsync(before);

            Assert.True(answer.IsOk, answer.Text);
        }

        if (row.Fault is { } kind)
        {
            using var made = await service.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind });

            Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        }
    }

    public static async Task<Answer> SendAsync(this ServiceProcess service, RequestRow row, string query)
    {
        using var response = await service.Client.GetAsync(new Uri("/xml.response?" + query, UriKind.Relative));
        var answer = await Answer.ReadAsync(response);

        Assert.Equal((row.Status, row.Rule), ((int)answer.Status, answer.Rule ?? "ok"));
        Assert.Equal((row.Number == 0 ? null : row.Number.ToString(CultureInfo.InvariantCulture), row.Text), (answer.ErrorNumber?.ToString(CultureInfo.InvariantCulture), answer.ErrorText ?? ""));
        Assert.Equal(("text/xml; charset=utf-8", true), (answer.Headers["Content-Type"], Guid.TryParse(answer.Headers["SslRenewal-Request-Id"], out _)));
        Assert.Equal("[]", await service.Client.GetStringAsync(new Uri("/manage/faults/unspent", UriKind.Relative)));
        return answer;
    }
}
