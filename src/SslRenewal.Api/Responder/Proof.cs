using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Api.Responder;

/// <summary>What shows control of a name that is waited for, and what is to be answered to whoever asks for it.</summary>
internal sealed record Proof(RehearsedAnswer Answer, DomainControlValues Values);
