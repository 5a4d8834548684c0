namespace SslRenewal.Issuing.Keys;

/// <summary>What became of reading a public key.</summary>
internal abstract record KeyReading
{
    private KeyReading() { }

    public sealed record Fit(SubjectKey Key) : KeyReading;

    public sealed record Unfit(KeyFault Fault) : KeyReading;
}
