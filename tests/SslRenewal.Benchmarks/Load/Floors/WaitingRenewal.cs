namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>A renewal that waits for the next commit.</summary>
internal sealed record WaitingRenewal(FloorRequest Request)
{
    public TaskCompletionSource<byte[]> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
