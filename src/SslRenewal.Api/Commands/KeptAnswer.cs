using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Commands;

/// <summary>An answer that was kept, with its headers, and whether it was given to these very parameters.</summary>
internal sealed record KeptAnswer(XmlResult Answer, bool IsToSameParameters);
