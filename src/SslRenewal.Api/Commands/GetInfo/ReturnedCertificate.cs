namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>A certificate as an answer brings it.</summary>
/// <param name="Pem">The leaf, or a PKCS#7 with everything.</param>
/// <param name="Intermediates">Each in PEM; none where the first text has everything.</param>
internal sealed record ReturnedCertificate(ReturnType Type, string Pem, IReadOnlyList<string> Intermediates);
