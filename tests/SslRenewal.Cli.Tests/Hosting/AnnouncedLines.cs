using System.Text;

namespace SslRenewal.Cli.Tests.Hosting;

/// <summary>Takes what a service prints, and tells when it has said where it is.</summary>
internal sealed class AnnouncedLines : StringWriter
{
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its address, once it listens.</summary>
    public Task<string> Address => _address.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);

        if (value?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Console", var address])
        {
            _ = _address.TrySetResult(address.TrimEnd('/'));
        }
    }
}
