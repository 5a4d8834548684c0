namespace SslRenewal.Issuing.DomainControl;

/// <summary>All that is told of a look at the file: nothing of what the answer held.</summary>
public abstract record FileCheckOutcome
{
    private FileCheckOutcome() { }

    public sealed record Matched : FileCheckOutcome;

    /// <summary>Another status than 200, or with 200 another content or more than <see cref="FileCheck.MaxLength"/> bytes.</summary>
    public sealed record NotMatched(int Status) : FileCheckOutcome;

    /// <summary>Every address of the name is outside the allowed networks or the service's own; nothing was sent to any.</summary>
    public sealed record AddressNotAllowed : FileCheckOutcome;

    /// <summary>The name has no address, or the name server told none.</summary>
    public sealed record NoAddress : FileCheckOutcome;

    /// <summary>Nobody listened, what came was no HTTP, or it was not all there in time.</summary>
    public sealed record NoAnswer : FileCheckOutcome;
}
