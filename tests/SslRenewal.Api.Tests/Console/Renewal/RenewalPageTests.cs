using System.Net;
using System.Text;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Console.Renewal;

/// <summary>The way of one renewal through its pages, as a person goes it.</summary>
public sealed class RenewalPageTests
{
    private const int Held = 501904;
    private const string Place = "/certificates/apiexample/501904/renewal";
    private const string Order = Place + "/order";

    [Theory]
    [InlineData("2018", "High Assurance SSL", "Go to Renewal", "Quick Pay")]
    [InlineData("2022", "Standard SSL", "Renew Now", "Quick Payment")]
    public async Task From_the_prompt_to_what_was_bought_in_the_policy_s_words(string policy, string type, string proceed, string pay)
    {
        await using var host = await StartAsync(type, policy: policy);
        using var browser = new Browser(host);

        var prompt = await browser.OpenAsync(Place);
        var order = await browser.OpenAsync(Order);
        var payment = await browser.SubmitAsync(order, Order, [("key", "p-256"), ("AdminEmailAddress", "me@example.com"), ("AdminOrganizationName", "Example")]);
        var address = PlaceOf(payment);
        var paid = await browser.SubmitAsync(payment, address);

        Assert.Contains(proceed, prompt.Text, StringComparison.Ordinal);
        Assert.Contains("To change anything of it, apply for a new certificate instead.", prompt.Text, StringComparison.Ordinal);
        Assert.Contains(pay, order.Text, StringComparison.Ordinal);
        Assert.Contains("Since 1 Mar 2018 certificates are sold for at most 2 years.", order.Text, StringComparison.Ordinal);
        Assert.Contains("Purchase", payment.Text, StringComparison.Ordinal);
        Assert.Contains("The renewal is ordered", paid.Text, StringComparison.Ordinal);
        Assert.Contains("/certificates/apiexample/501905", paid.Html, StringComparison.Ordinal);
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task What_the_application_lacks_is_asked_for_field_by_field_and_nothing_else_is()
    {
        await using var host = await StartAsync("EV SSL");
        using var browser = new Browser(host);

        var refused = await browser.PostAsync(await browser.OpenAsync(Order), Order, [("AdminEmailAddress", "nobody"), ("AdminOrganizationName", "Example"), ("AdminCountry", "XX")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("id=\"AdminEmailAddress-error\">This is not a mailbox.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"AdminCountry-error\">This is no country code of two letters.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"AdminCity-error\">This is needed.", refused.Html, StringComparison.Ordinal);
        Assert.Equal(("Example", "nobody"), (refused.FieldsOf(Order)["AdminOrganizationName"], refused.FieldsOf(Order)["AdminEmailAddress"]));
        Assert.Equal(0, (await host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task A_request_that_cannot_be_used_is_told_at_its_field_and_one_that_can_is_taken_from_a_file()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var order = await browser.OpenAsync(Order);
        (string, string)[] given = [("source", "upload"), ("AdminEmailAddress", "me@example.com")];

        var wrong = await browser.PostAsync(order, Order, [.. given, ("csr", SigningRequests.Of("example.org"))]);
        var empty = await browser.PostAsync(order, Order, given);
        var payment = await browser.FollowAsync(await browser.UploadAsync(order, Order, "csrFile", Encoding.ASCII.GetBytes(SigningRequests.Of("example.com")), "my.csr", given));
        _ = await browser.SubmitAsync(payment, PlaceOf(payment));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.Status, empty.Status));
        Assert.Contains("id=\"csr-error\">The signing request is for example.org; it must be for example.com", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"csr-error\">The signing request cannot be used.", empty.Html, StringComparison.Ordinal);
        Assert.Equal("example.com", (await host.ReadAsync(501905)).Certificate.HostName);
    }

    [Fact]
    public async Task A_request_beside_a_generated_key_is_asked_about_and_who_comes_back_finds_what_he_chose()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var order = await browser.OpenAsync(Order);
        var request = SigningRequests.Of("example.com");

        var doubtful = await browser.PostAsync(order, Order, ("source", "generate"), ("csr", request), ("AdminEmailAddress", "me@example.com"));
        var payment = await browser.SubmitAsync(order, Order, ("source", "upload"), ("csr", request), ("AdminEmailAddress", "me@example.com"));
        var back = await browser.OpenAsync($"{Order}?basket={PlaceOf(payment).Split('/')[^1]}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, doubtful.Status);
        Assert.Contains("A signing request is given", doubtful.Text, StringComparison.Ordinal);
        Assert.Contains("Signing request uploaded", payment.Text, StringComparison.Ordinal);
        Assert.Equal(("upload", "me@example.com"), (back.FieldsOf(Order)["source"], back.FieldsOf(Order)["AdminEmailAddress"]));
    }

    [Theory]
    [InlineData(91, "Quick renewal opens on 22 Nov 2026.")]
    [InlineData(-1, "It expired on 20 Nov 2026, and the desk renews none that have expired: apply for a new one.")]
    public async Task Outside_its_window_the_pages_say_so_and_take_nothing(int daysLeft, string reason)
    {
        await using var host = await StartAsync(daysLeft: daysLeft);
        using var browser = new Browser(host);

        var (prompt, order) = (await browser.OpenAsync(Place), await browser.OpenAsync(Order));

        Assert.Contains(reason, prompt.Text, StringComparison.Ordinal);
        Assert.Contains(reason, order.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Order, prompt.Html, StringComparison.Ordinal);
        Assert.False(order.HasForm(Order));
    }

    [Fact]
    public async Task A_period_that_cannot_be_had_is_refused_also_where_a_form_asks_for_it()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        var refused = await browser.PostAsync(await browser.OpenAsync(Order), Order, [("years", "3"), ("AdminEmailAddress", "me@example.com")]);
        var none = await browser.PostAsync(await browser.OpenAsync(Order), Order, [("years", "x"), ("AdminEmailAddress", "me@example.com")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (refused.Status, none.Status));
        Assert.Contains("It was not brought to the payment Since 1 Mar 2018", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_renewed_already_leads_to_its_renewal()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var renewal = await host.RenewAtDeskAsync(Held);

        var prompt = await browser.OpenAsync(Place);

        Assert.Contains($"It is renewed already, by certificate {renewal}.", prompt.Text, StringComparison.Ordinal);
        Assert.Contains($"/certificates/apiexample/{renewal}\"", prompt.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_a_certificate_that_is_not_there_is_404()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("years", "1"), KeyValuePair.Create("AdminEmailAddress", "me@example.com")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(Order, body)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/certificates/apiexample/7/renewal")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/certificates/nobody/501904/renewal/order")).Status);
    }

    [Fact]
    public async Task Hostile_names_are_text_on_every_page()
    {
        const string Hostile = "<script>alert(1)</script>\\\"'";
        var certificate = $$"""{ "certificateId": 501904, "sslType": "High Assurance SSL", "hostName": "example.com", "expiresInDays": 30, "applicant": { "adminOrganizationName": "{{Hostile}}", "adminEmailAddress": "x" } }""";
        await using var host = await SslRenewalHost.StartAsync(scenario: Lives.Scenario(certificate));
        using var browser = new Browser(host);

        var prompt = await browser.OpenAsync(Place);
        var order = await browser.OpenAsync(Order);
        var refused = await browser.PostAsync(order, Order, [("AdminEmailAddress", "<script>alert(2)</script>\""), ("source", "upload"), ("csr", "</textarea><script>alert(3)</script>")]);

        Assert.Contains("<script>alert(1)</script>", prompt.Text, StringComparison.Ordinal);
        Assert.All([prompt, order, refused], page => Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal));
    }

    /// <summary>Where a page's payment form is sent.</summary>
    internal static string PlaceOf(Page payment) => System.Text.RegularExpressions.Regex.Match(payment.Html, "/payments/[0-9a-f-]{36}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    private static Task<SslRenewalHost> StartAsync(string type = "Standard SSL", int daysLeft = 30, string policy = "2022") => SslRenewalHost.StartAsync(
        scenario: Lives.Scenario(DeskPurchaseTests.Certificate(daysLeft, type)), settings: new(StringComparer.Ordinal) { ["Renewal:Policy"] = policy, ["Validation:Mode"] = "manual" });
}
