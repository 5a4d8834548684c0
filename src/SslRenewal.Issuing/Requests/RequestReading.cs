namespace SslRenewal.Issuing.Requests;

/// <summary>What became of reading a signing request.</summary>
public abstract record RequestReading
{
    private RequestReading() { }

    public sealed record Read(SigningRequest Request) : RequestReading;

    public sealed record Refused(RequestFault Fault) : RequestReading;
}
