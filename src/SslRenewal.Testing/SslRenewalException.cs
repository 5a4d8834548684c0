namespace SslRenewal.Testing;

/// <summary>The service refused what a test asked of it; the message says why.</summary>
public sealed class SslRenewalException : Exception
{
    public SslRenewalException() { }

    public SslRenewalException(string message) : base(message) { }

    public SslRenewalException(string message, Exception innerException) : base(message, innerException) { }
}
