namespace SslRenewal.Api.Manage.Certificates;

/// <summary>Why a certificate is refused.</summary>
/// <param name="Reason">In words that its applicant reads: 1 to 500 characters.</param>
public sealed record RefusalRequest(string Reason)
{
    internal const int MaxReasonLength = 500;

    internal bool IsUsable => !string.IsNullOrWhiteSpace(Reason) && Reason.Trim().Length <= MaxReasonLength;
}
