using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>The signing request that a renewal is activated with, and its private key, encrypted, where the service made it.</summary>
internal sealed record MadeRequest(RequestReading Reading, string? ProtectedKey);
