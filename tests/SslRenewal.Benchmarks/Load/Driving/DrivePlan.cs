namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>What the driver is to send: the requests in turn, over connections that are spread over the ports of 127.0.0.1.</summary>
/// <param name="First">The first number of each request; the next time it is sent, it has the next one.</param>
/// <param name="Numbers">How many numbers there are; after the last, the first comes again.</param>
/// <param name="WarmUp">In seconds, before anything counts.</param>
/// <param name="Seconds">So long it counts at most.</param>
/// <param name="Count">So many requests count at most.</param>
/// <param name="Rate">Requests a second that become due, whatever is still unanswered; 0 sends on each connection the next one as soon as the one before is answered.</param>
internal sealed record DrivePlan(int[] Ports, DriveRequest[] Requests, int First, int Numbers, int Connections = 64, double WarmUp = 0.5, double Seconds = 5, int Count = int.MaxValue, double Rate = 0)
{
    /// <summary>Sent in place of the others while it warms up, where there is one: what must not be used up.</summary>
    public DriveRequest? WarmUpRequest { get; init; }
}
