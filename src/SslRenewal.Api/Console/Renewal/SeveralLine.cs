using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>One certificate among several that are to be renewed together.</summary>
/// <param name="Application">Its application, or <see langword="null"/> where there is no such certificate.</param>
/// <param name="Price">US dollars.</param>
/// <param name="Refusal">Why it is left out, or <see langword="null"/>.</param>
/// <param name="NeedsEmail">Whether the administrator's mailbox must be told.</param>
public sealed record SeveralLine(int CertificateId, RenewalApplication? Application, decimal Price, DeskRefusal? Refusal, bool NeedsEmail);
