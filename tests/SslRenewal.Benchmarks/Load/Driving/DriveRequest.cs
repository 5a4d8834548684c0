namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>A GET that is sent again and again, with another number in place of <c>{n}</c> each time, and the text that an answer to it has when it is the right one.</summary>
internal sealed record DriveRequest(string Address, string Expected)
{
    /// <summary>Where the number stands.</summary>
    public const string Number = "{n}";
}
