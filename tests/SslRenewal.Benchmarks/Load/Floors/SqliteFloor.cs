using Microsoft.AspNetCore.Http;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>Floor (b): a transaction a renewal, each synced to the disk; those that wait stand in line for the one connection.</summary>
internal static class SqliteFloor
{
    public static async Task RunAsync(int port, string file, Fleet fleet)
    {
        await using var database = SqliteFleet.Create(file, fleet);
        using var line = new SemaphoreSlim(1, 1);
        var renewal = new SqliteRenewal(database);

        await FloorServer.RunAsync(port, AnswerAsync);

        async Task AnswerAsync(HttpContext context)
        {
            var request = FloorRequest.Of(context.Request);
            byte[] answer;

            await line.WaitAsync();

            try
            {
                renewal.Begin();
                answer = renewal.Renew(request);
                renewal.Commit();
            }
            finally
            {
                _ = line.Release();
            }

            await FloorAnswer.WriteAsync(context, answer);
        }
    }
}
