using System.Text.Json;
using SslRenewal.Api.Manage;

namespace SslRenewal.Api.Webhooks;

/// <summary>What a message says; the same fields whatever it tells of.</summary>
/// <param name="Id">The same at every attempt.</param>
/// <param name="Kind"><c>certificate.issued</c>, <c>certificate.refused</c> or <c>certificate.expiring</c>.</param>
/// <param name="At">When it happened, by the account's clock.</param>
/// <param name="Status">One of the seven words of a scenario.</param>
/// <param name="ExpiresOn">The end of the coverage, once it is known.</param>
/// <param name="DaysLeft">Days from the day on which it happened to that end.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="RenewedBy">The renewal that was ordered already.</param>
internal sealed record WebhookBody(
    Guid Id, string Kind, DateTimeOffset At, string UserName, int CertificateId, string? HostName, string SslType, string Status, DateTimeOffset? ExpiresOn, int? DaysLeft, string? Reason, int? RenewedBy)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new InstantJson() } };

    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
