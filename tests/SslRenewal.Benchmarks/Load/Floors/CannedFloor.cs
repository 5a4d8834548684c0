namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>Floor (a): the answer to a renewal, made once, from bare Kestrel; it looks at nothing.</summary>
internal static class CannedFloor
{
    public static Task RunAsync(int port)
    {
        var answer = FloorAnswer.Ok(Fleet.First, order: 1, transaction: 1, Fleet.Price);
        return FloorServer.RunAsync(port, context => FloorAnswer.WriteAsync(context, answer));
    }
}
