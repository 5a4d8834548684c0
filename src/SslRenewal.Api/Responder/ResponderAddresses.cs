using System.Net;

namespace SslRenewal.Api.Responder;

/// <summary>Where the responder listens, once it does; nowhere where it is off.</summary>
internal sealed class ResponderAddresses
{
    public IPEndPoint? Http { get; set; }

    public IPEndPoint? Dns { get; set; }
}
