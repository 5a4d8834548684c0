using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Wait;

/// <summary>What to wait for, and for how long.</summary>
/// <param name="Certificate">The certificate that is waited for; the service itself where there is none.</param>
internal sealed record WaitOptions(int? Certificate, string? User, string Status, TimeSpan Timeout)
{
    private const string Active = "ACTIVE";
    private const int DefaultSeconds = 60;
    private const int MostSeconds = 86400;

    public static ToolCommand Command()
    {
        var certificate = Inputs.Number("--certificate", "ID", "Wait for this certificate.");
        var user = Inputs.Text("--user", "NAME", "Whose certificate; needed where several accounts have one of that number.");
        var status = Inputs.Text("--status", "STATUS", $"The status to wait for; {Active} where it is left out.").Suggesting(Statuses.All);
        var timeout = Inputs.Number("--timeout", "SECONDS", $"How long to wait, in real time, up to {MostSeconds}; {DefaultSeconds} where it is left out, 0 looks once.");

        return new ToolCommand("wait", "Waits until the service is ready, or a certificate has a status.", "sslrenewal wait --timeout 30", "sslrenewal wait --certificate 501947 --status ACTIVE")
        {
            certificate, user, status, timeout,
        }.Does(
            result => new WaitOptions(result.GetValue(certificate), result.GetValue(user), Known(result.GetValue(status) ?? Active), Lasting(result.GetValue(timeout) ?? DefaultSeconds)),
            WaitHandler.HandleAsync);
    }

    // A word that no certificate ever has would be waited for to the end.
    private static string Known(string status) =>
        Statuses.All.FirstOrDefault(known => known.Equals(status, StringComparison.OrdinalIgnoreCase)) ?? throw ToolFailure.Misused($"--status: expected one of {string.Join(", ", Statuses.All)}.");

    private static TimeSpan Lasting(int seconds) => seconds is >= 0 and <= MostSeconds ? TimeSpan.FromSeconds(seconds) : throw ToolFailure.Misused($"--timeout: expected 0 to {MostSeconds} seconds.");
}
