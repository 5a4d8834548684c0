using Microsoft.AspNetCore.Http;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>Floor (c): one thread writes, and takes all that wait into one transaction; each is answered after that is on the disk.</summary>
internal static class GroupCommitFloor
{
    public static async Task RunAsync(int port, string file, Fleet fleet)
    {
        await using var database = SqliteFleet.Create(file, fleet);
        var renewal = new SqliteRenewal(database);
        var waiting = new Queue<WaitingRenewal>();

        new Thread(Write) { IsBackground = true }.Start();
        await FloorServer.RunAsync(port, AnswerAsync);

        async Task AnswerAsync(HttpContext context)
        {
            var turn = new WaitingRenewal(FloorRequest.Of(context.Request));

            lock (waiting)
            {
                waiting.Enqueue(turn);
                Monitor.Pulse(waiting);
            }

            await FloorAnswer.WriteAsync(context, await turn.Answer.Task);
        }

        void Write()
        {
            while (true)
            {
                var group = Take();
                renewal.Begin();
                var answers = Array.ConvertAll(group, turn => renewal.Renew(turn.Request));
                renewal.Commit();

                for (var place = 0; place < group.Length; place++)
                {
                    group[place].Answer.SetResult(answers[place]);
                }
            }
        }

        WaitingRenewal[] Take()
        {
            lock (waiting)
            {
                while (waiting.Count == 0)
                {
                    _ = Monitor.Wait(waiting);
                }

                var group = waiting.ToArray();
                waiting.Clear();
                return group;
            }
        }
    }
}
