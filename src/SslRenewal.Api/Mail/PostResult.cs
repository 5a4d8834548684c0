namespace SslRenewal.Api.Mail;

/// <summary>What became of handing a mail to the mail server.</summary>
internal abstract record PostResult
{
    private PostResult() { }

    /// <summary>The server took it.</summary>
    public sealed record Taken : PostResult;

    /// <summary>It did not work; a later attempt may.</summary>
    public sealed record Failed(string Why) : PostResult;

    /// <summary>It never will.</summary>
    public sealed record Refused(string Why) : PostResult;
}
