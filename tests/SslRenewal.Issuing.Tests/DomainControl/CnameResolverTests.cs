using System.Net;
using System.Net.Sockets;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.Tests.DomainControl;

public sealed class CnameResolverTests
{
    private const string Name = "_hash.shop.test";

    private static readonly CnameLookup Right = new CnameLookup.Found("right.test");

    [Fact]
    public async Task A_record_is_found_and_not_followed()
    {
        await using var server = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord("_HASH.shop.TEST", "Right.test"), DnsQuery.CnameRecord("right.test", "next.test"))]);

        var found = await Patient(server).FindAsync($"{Name}.", CancellationToken.None);

        Assert.Equal(new CnameLookup.Found("Right.test"), found);
        var question = Assert.Single(server.Questions);
        Assert.Equal((Name, DnsQuery.Cname, false), (question.Name, question.Type, question.IsTcp));
    }

    [Theory]
    [InlineData(0x8180)]
    [InlineData(0x8183)]
    public async Task An_empty_answer_and_no_such_name_are_both_no_record(int flags)
    {
        await using var server = new LoopbackDns(query => [query.Answer(flags)]);

        Assert.Equal(new CnameLookup.None(), await Patient(server).FindAsync(Name, CancellationToken.None));
    }

    [Fact]
    public async Task The_record_of_another_name_is_none_of_this_one()
    {
        await using var server = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord("other.test", "right.test"), DnsQuery.Record(DnsQuery.Labels(Name), DnsQuery.Cname, DnsQuery.Labels("right.test"), @class: 3))]);

        Assert.Equal(new CnameLookup.None(), await Patient(server).FindAsync(Name, CancellationToken.None));
    }

    [Theory]
    [InlineData(0x8182)]
    [InlineData(0x8185)]
    public async Task A_server_that_fails_or_refuses_is_not_asked_again(int flags)
    {
        await using var server = new LoopbackDns(query => [query.Answer(flags, DnsQuery.CnameRecord(Name, "right.test"))]);

        Assert.Equal(new CnameLookup.Failed(), await Patient(server).FindAsync(Name, CancellationToken.None));
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task What_answers_something_else_is_ignored()
    {
        await using var server = new LoopbackDns(query =>
        [
            [],
            [(byte)(query.Id >> 8)],
            Changed(query, at: 0),
            Changed(query, at: 1),
            Changed(query, at: 2, by: 0x80),
            Changed(query, at: 2, by: 0x08),
            Changed(query, at: 5),
            Changed(query, at: 13),
            Changed(query, at: query.Message.Length - 3),
            Changed(query, at: query.Message.Length - 1),
            query.Answer(DnsQuery.CnameRecord(Name, "wrong.test"))[..^1],
            query.Answer(DnsQuery.CnameRecord(Name, "right.test")),
        ]);

        Assert.Equal(Right, await Patient(server).FindAsync(Name, CancellationToken.None));
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task What_comes_from_elsewhere_is_ignored()
    {
        using var stranger = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await using var server = new LoopbackDns(query =>
        {
            stranger.SendTo(query.Answer(DnsQuery.CnameRecord(Name, "wrong.test")), query.From);
            return [query.Answer(DnsQuery.CnameRecord(Name, "right.test"))];
        });

        Assert.Equal(Right, await Patient(server).FindAsync(Name, CancellationToken.None));
    }

    [Fact]
    public async Task A_truncated_answer_is_asked_for_by_TCP()
    {
        await using var server = new LoopbackDns(query => [query.IsTcp ? query.Answer(DnsQuery.CnameRecord(Name, "right.test")) : query.Answer(0x8380, DnsQuery.CnameRecord(Name, "wrong.test"))]);

        Assert.Equal(Right, await Patient(server).FindAsync(Name, CancellationToken.None));
        Assert.Equal([false, true], server.Questions.Select(question => question.IsTcp));
    }

    [Fact]
    public async Task An_answer_truncated_by_TCP_too_is_none()
    {
        await using var server = new LoopbackDns(query => [query.Answer(0x8380)]);

        Assert.Equal(new CnameLookup.Failed(), await Patient(server).FindAsync(Name, CancellationToken.None));
        Assert.Equal([false, true, false, true], server.Questions.Select(question => question.IsTcp));
    }

    [Fact]
    public async Task A_question_without_an_answer_is_asked_once_more()
    {
        var asked = 0;
        await using var server = new LoopbackDns(query => ++asked is 1 ? [] : [query.Answer(DnsQuery.CnameRecord(Name, "right.test"))]);
        var resolver = new CnameResolver(new DnsClient(server.EndPoint, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1)));

        Assert.Equal(Right, await resolver.FindAsync(Name, CancellationToken.None));
        Assert.Equal(2, server.Questions.Count);
    }

    [Fact]
    public async Task A_silent_server_is_given_up_after_two_questions()
    {
        await using var server = new LoopbackDns(_ => []);
        var resolver = new CnameResolver(new DnsClient(server.EndPoint, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(300)));

        Assert.Equal(new CnameLookup.Failed(), await resolver.FindAsync(Name, CancellationToken.None));
        Assert.InRange(server.Questions.Count, 1, 2);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_known()
    {
        var server = new LoopbackDns(_ => []);
        await server.DisposeAsync();

        Assert.Equal(new CnameLookup.Failed(), await Patient(server).FindAsync(Name, CancellationToken.None));
    }

    [Fact]
    public async Task Ids_and_ports_are_drawn_anew_for_each_question()
    {
        await using var server = new LoopbackDns(query => [query.Answer()]);

        for (var i = 0; i < 20; i++)
        {
            await Patient(server).FindAsync(Name, CancellationToken.None);
        }

        Assert.InRange(server.Questions.Select(question => question.Id).Distinct().Count(), 15, 20);
        Assert.InRange(server.Questions.Select(question => ((IPEndPoint)question.From).Port).Distinct().Count(), 15, 20);
    }

    [Fact]
    public async Task Hostile_answers_by_TCP_are_outcomes_too()
    {
        var mutations = new Mutations(seed: 4);
        await using var server = new LoopbackDns(query => query.IsTcp ? [mutations.Of(query.Answer(DnsQuery.Record(DnsQuery.Pointer(12), DnsQuery.Cname, DnsQuery.Labels("right.test"))), mostlyFrom: query.Message.Length)] : [query.Answer(0x8380)]);

        for (var i = 0; i < 200; i++)
        {
            Assert.NotNull(await Patient(server).FindAsync(Name, CancellationToken.None));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..test")]
    [InlineData("a b.test")]
    [InlineData("a/b.test")]
    [InlineData("ä.test")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123.test")]
    public async Task What_cannot_be_a_name_is_not_asked_for(string name)
    {
        await using var server = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord(name, "right.test"))]);

        Assert.Equal(new CnameLookup.None(), await Patient(server).FindAsync(name, CancellationToken.None));
        Assert.Empty(server.Questions);
    }

    [Fact]
    public async Task Who_no_longer_waits_gets_no_outcome()
    {
        await using var server = new LoopbackDns(_ => []);
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Patient(server).FindAsync(Name, caller.Token));
    }

    private static CnameResolver Patient(LoopbackDns server) => new(new DnsClient(server.EndPoint, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));

    private static byte[] Changed(DnsQuery query, int at, int by = 1)
    {
        var answer = query.Answer(DnsQuery.CnameRecord(Name, "wrong.test"));
        answer[at] ^= (byte)by;
        return answer;
    }
}
