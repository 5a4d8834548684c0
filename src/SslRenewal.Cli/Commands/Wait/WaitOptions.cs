using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Wait;

/// <summary>What to wait for, and for how long.</summary>
/// <param name="Certificate">The certificate that is waited for; the service itself where there is none.</param>
internal sealed record WaitOptions(int? Certificate, string? User, string Status, TimeSpan Timeout)
{
    private const string Active = "ACTIVE";
    private const int DefaultSeconds = 60;

    public static ToolCommand Command()
    {
        var certificate = Inputs.Number("--certificate", "ID", "Wait for this certificate.");
        var user = Inputs.Text("--user", "NAME", "Whose certificate; needed where several accounts have one of that number.");
        var status = Inputs.Text("--status", "STATUS", $"The status to wait for; {Active} where it is left out.").Suggesting(Statuses.All);
        var timeout = Inputs.Number("--timeout", "SECONDS", $"How long to wait, in real time; {DefaultSeconds} where it is left out, 0 looks once.");

        return new ToolCommand("wait", "Waits until the service is ready, or a certificate has a status.", "sslrenewal wait --timeout 30", "sslrenewal wait --certificate 501947 --status ACTIVE")
        {
            certificate, user, status, timeout,
        }.Does(
            result => new WaitOptions(result.GetValue(certificate), result.GetValue(user), result.GetValue(status) ?? Active, TimeSpan.FromSeconds(Math.Max(0, result.GetValue(timeout) ?? DefaultSeconds))),
            WaitHandler.HandleAsync);
    }
}
