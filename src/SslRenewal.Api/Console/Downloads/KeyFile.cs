namespace SslRenewal.Api.Console.Downloads;

/// <summary>What came of asking for a private key, alone or with its certificates.</summary>
internal abstract record KeyFile
{
    private KeyFile() { }

    public sealed record Given(byte[] Content) : KeyFile;

    /// <summary>None is kept: a signing request was brought, or its owner had it deleted.</summary>
    public sealed record NoKey : KeyFile;

    /// <summary>There is a key, but no certificate for it yet.</summary>
    public sealed record NoCertificate : KeyFile;
}
