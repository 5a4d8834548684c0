namespace SslRenewal.Testing;

/// <summary>What a test expected did not happen; the message tells what happened in its place.</summary>
public sealed class SslRenewalAssertionException : Exception
{
    public SslRenewalAssertionException() { }

    public SslRenewalAssertionException(string message) : base(message) { }

    public SslRenewalAssertionException(string message, Exception innerException) : base(message, innerException) { }
}
