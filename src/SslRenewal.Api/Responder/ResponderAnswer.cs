namespace SslRenewal.Api.Responder;

/// <summary>The responder for rehearsals.</summary>
/// <param name="Http">The address at which it serves files.</param>
/// <param name="Dns">The address and port of its name server, by UDP and TCP.</param>
/// <param name="Default">What it answers, for the account asked for or for all, where nothing else was told: right, wrong, missing, slow or error.</param>
/// <param name="Told">What it was told, for the account asked for or for any: certificates, then names, then the rest of accounts.</param>
public sealed record ResponderAnswer(string Http, string Dns, string Default, IReadOnlyList<ToldAnswer> Told);
