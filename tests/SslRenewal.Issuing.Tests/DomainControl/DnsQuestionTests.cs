using System.Globalization;
using System.Net;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.Tests.DomainControl;

public sealed class DnsQuestionTests
{
    private const int NameAt = 12;

    private static readonly DnsQuestion Question = new(0x1234, "a.shop.test", DnsType.Cname);

    private static readonly DnsQuery Received = new(Question.ToBytes(), new IPEndPoint(IPAddress.Loopback, 0), IsTcp: false);

    // The first record's owner, and what it begins with, stand right behind the question.
    private static readonly int RecordAt = Received.Message.Length;
    private static readonly int TargetAt = RecordAt + 2 + 10;

    [Fact]
    public void A_question_is_one_name_with_recursion_desired() =>
        Assert.Equal("123401000001000000000000" + "0161" + "0473686F70" + "0474657374" + "00" + "0005" + "0001", Convert.ToHexString(Question.ToBytes()));

    [Fact]
    public void Names_may_point_back_to_earlier_ones() =>
        Assert.Equal("x.shop.test", Target([1, (byte)'x', .. DnsQuery.Pointer(NameAt + 2)]));

    [Fact]
    public void What_is_not_printable_is_written_as_a_number() =>
        Assert.Equal("""a\046\092\032\000\255\010.test""", Target([7, (byte)'a', (byte)'.', (byte)'\\', (byte)' ', 0, 255, 10, .. DnsQuery.Labels("test")]));

    [Fact]
    public void The_root_is_a_target() => Assert.Equal("", Target([0]));

    [Fact]
    public void Names_that_lead_nowhere_are_no_answer()
    {
        byte[][] targets =
        [
            DnsQuery.Pointer(TargetAt),
            DnsQuery.Pointer(TargetAt + 2),
            DnsQuery.Pointer(0x3FFF),
            [1, (byte)'x', .. DnsQuery.Pointer(TargetAt)],
            [1, (byte)'x', .. DnsQuery.Pointer(TargetAt + 2)],
            [0xC0],
            [1],
            [63, (byte)'x'],
            [0x40, 0],
            [0x80, 0],
            [64, .. new byte[64], 0],
            [],
            [1, (byte)'x'],
            [.. DnsQuery.Labels("x.test"), 0],
        ];

        Assert.All(targets, target => Assert.Null(Read(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, target))));
    }

    [Fact]
    public void Two_names_that_point_to_each_other_are_no_answer()
    {
        var second = TargetAt + 2;

        Assert.Null(Read(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, DnsQuery.Pointer(second)), DnsQuery.Record(DnsQuery.Pointer(TargetAt), DnsQuery.Cname, [0])));
    }

    [Theory]
    [InlineData(61, 253)]
    [InlineData(62, null)]
    public void A_name_is_255_bytes_at_most(int lastLabel, int? length) => Assert.Equal(length, Target(DnsQuery.Labels(LongName(lastLabel)))?.Length);

    [Fact]
    public void Pointers_do_not_lengthen_a_name_beyond_that()
    {
        byte[] piece = [63, .. new byte[63].Select(_ => (byte)'x')];
        var records = new List<byte[]> { DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, [.. piece, 0]) };
        for (var at = TargetAt; records.Count < 4; at += records[^2].Length)
        {
            records.Add(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, [.. piece, .. DnsQuery.Pointer(at)]));
        }

        Assert.NotNull(Read([.. records[..3]]));
        Assert.Null(Read([.. records]));
    }

    [Fact]
    public void Too_many_records_are_no_answer()
    {
        var record = DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, DnsQuery.Pointer(NameAt));

        Assert.Equal(256, Read([.. Enumerable.Repeat(record, 256)])!.Records.Count);
        Assert.Null(Read([.. Enumerable.Repeat(record, 257)]));
    }

    [Fact]
    public void Addresses_have_their_length()
    {
        Assert.Null(Read(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.A, [127, 0, 0])));
        Assert.Null(Read(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.A, new byte[16])));
        Assert.Null(Read(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Aaaa, [127, 0, 0, 1])));
        Assert.Equal(IPAddress.IPv6Loopback, Read(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Aaaa, IPAddress.IPv6Loopback.GetAddressBytes()))!.Records[0].Address);
    }

    [Fact]
    public void Records_of_other_kinds_are_passed_over()
    {
        var answer = Read(
            DnsQuery.Record(DnsQuery.Pointer(NameAt), type: 16, [3, 1, 2, 3]),
            DnsQuery.Record([0], type: 41, []),
            DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, DnsQuery.Labels("right.test")));

        Assert.Equal("right.test", answer!.TargetOf(Question.Name));
    }

    [Fact]
    public void Any_mutation_is_an_answer_or_none()
    {
        var mutations = new Mutations(seed: 20260711);
        var answer = Received.Answer(
            DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, [1, (byte)'x', .. DnsQuery.Pointer(NameAt + 2)]),
            DnsQuery.Record(DnsQuery.Pointer(TargetAt), DnsQuery.A, [127, 0, 0, 1]),
            DnsQuery.Record(DnsQuery.Labels("y.test"), DnsQuery.Aaaa, new byte[16]));
        var understood = 0;

        for (var i = 0; i < 20_000; i++)
        {
            var read = Question.Read(mutations.Of(answer, mostlyFrom: RecordAt));

            understood += read is null ? 0 : 1;
            Assert.All(read?.Records ?? [], record => Assert.True(string.Create(CultureInfo.InvariantCulture, $"{record.Owner}{record.Target}").All(c => c is > ' ' and < '\x7F')));
        }

        Assert.InRange(understood, 1_000, 19_000);
    }

    private static string LongName(int lastLabel) => string.Join('.', new string('a', 63), new string('b', 63), new string('c', 63), new string('d', lastLabel));

    private static string? Target(byte[] target) => Read(DnsQuery.Record(DnsQuery.Pointer(NameAt), DnsQuery.Cname, target))?.TargetOf(Question.Name);

    private static DnsAnswer? Read(params byte[][] records) => Question.Read(Received.Answer(records));
}
