using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using SslRenewal.Endurance.Tests.Histories.Checking;
using SslRenewal.Endurance.Tests.Histories.Recording;

namespace SslRenewal.Endurance.Tests.Histories;

/// <summary>One history: its accounts' clients at work at the same time, and every call of theirs written down.</summary>
/// <param name="replicas">Where the service answers; all of them on one database, which is emptied.</param>
/// <param name="seed">Of the clients' plans.</param>
internal sealed class HistoryRun(IReadOnlyList<Uri> replicas, int seed)
{
    private const int Clients = 32;
    private const int CallsOfAClient = 14;
    private const int MaxRepeats = 2;

    // The more of them act for one account, the more of their calls meet.
    private readonly int _clientsOfAnAccount = (seed % 3) switch { 0 => 8, 1 => 4, _ => 16 };

    private int _calls;

    /// <summary>How many calls were made.</summary>
    public int Calls => _calls;

    /// <summary>How many of them nobody knows the outcome of.</summary>
    public int Lost { get; private set; }

    /// <summary>How many changed something.</summary>
    public int Changes { get; private set; }

    /// <summary>How many places the longest of the searches was at.</summary>
    public int Places { get; private set; }

    /// <summary>Of how many accounts the search ended without a verdict, since there were too many orders to try.</summary>
    public int Unjudged { get; private set; }

    /// <summary>Of how many accounts it ended with one.</summary>
    public int Judged { get; private set; }

    /// <returns>What is wrong with each account's history, where anything is.</returns>
    public async Task<IReadOnlyList<string>> FindViolationsAsync()
    {
        var accounts = Enumerable.Range(0, Clients / _clientsOfAnAccount).Select(number => string.Create(CultureInfo.InvariantCulture, $"account{number}")).ToArray();
        await LoadAsync(HistoryAccount.Scenario(accounts));

        var histories = await Task.WhenAll(accounts.Select((account, number) => Task.Run(() => RecordAsync(account, number))));
        Lost = histories.Sum(history => history.Count(call => !call.IsKnown));
        Changes = histories.Sum(history => history.Count(call => call.Reply is { } reply && (reply.Contains(" bought,", StringComparison.Ordinal) || reply.EndsWith(JsonReply.Done, StringComparison.Ordinal))));

        var searches = histories.Select(history => Linearization.Search(history, HistoryAccount.Start)).ToArray();
        Places = searches.Max(search => search.Places);
        Unjudged = searches.Count(search => search.IsTooLong);
        Judged = searches.Length - Unjudged;

        return [.. histories.Select((history, number) => (Account: accounts[number], Wrong: searches[number].IsTooLong ? null : Violation.Find(history, HistoryAccount.Start))).Where(found => found.Wrong is not null).Select(found => $"Seed {seed}, {found.Account}. {found.Wrong}")];
    }

    private async Task LoadAsync(JsonObject scenario)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var loaded = await client.PostAsJsonAsync(new Uri(replicas[0], "manage/scenario"), scenario);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
    }

    private async Task<List<Call>> RecordAsync(string account, int number)
    {
        using var client = new RecordingClient(replicas, account);

        var calls = await Task.WhenAll(Enumerable.Range(0, _clientsOfAnAccount).Select(place => Task.Run(() => WorkAsync(client, $"client {place}", new ClientPlan((((seed * 100) + number) * 100) + place, _clientsOfAnAccount)))));
        List<Call> history = [.. calls.SelectMany(made => made)];

        // What is left once everybody has gone, the faults that nothing met apart.
        await client.ClearFaultsAsync();
        var list = await CallAsync(client, "end", new Wish(Deed.GetList), replica: 0);
        history.Add(list);

        foreach (var wish in Ids(list).SelectMany(id => (Wish[])[new(Deed.GetInfo, id), new(Deed.ReadCertificate, id)]).Append(new Wish(Deed.ReadAccount)))
        {
            history.Add(await CallAsync(client, "end", wish, replica: 1));
        }

        return history;
    }

    private async Task<List<Call>> WorkAsync(RecordingClient client, string name, ClientPlan plan)
    {
        List<Call> made = [];

        foreach (var (wish, replica) in plan.Draw(CallsOfAClient))
        {
            for (var time = 0; time <= MaxRepeats && (time == 0 || !made[^1].IsKnown); time++)
            {
                made.Add(await CallAsync(client, name, wish, replica + time));
            }
        }

        return made;
    }

    private async Task<Call> CallAsync(RecordingClient client, string name, Wish wish, int replica)
    {
        var number = Interlocked.Increment(ref _calls);
        var began = Stopwatch.GetTimestamp();
        var reply = await client.SendAsync(wish, replica);

        return new Call(number, name, wish, began, reply is null ? long.MaxValue : Stopwatch.GetTimestamp(), reply);
    }

    private static IEnumerable<int> Ids(Call list) => (list.Reply ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(entry => int.Parse(entry.Split(' ')[0], CultureInfo.InvariantCulture));
}
