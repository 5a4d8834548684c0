using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Damage to what was well formed: one to four changes, each of a kind that is drawn.</summary>
internal static class Mutations
{
    // What a case may grow to by them; what is to be longer is made so on purpose.
    private const int MostBytes = 200_000;

    private static readonly byte[] Telling = [0, 0x7F, 0x80, 0xFF, .. "%&=+\"'<>\\/\r\n;:,.{}[]()- 09aA"u8];

    private static readonly Func<Draw, byte[], byte[]>[] Kinds = [Flip, Flip, Overwrite, Insert, Insert, Cut, Shorten, Repeat, Move, Number];

    public static byte[] Of(Draw draw, byte[] bytes)
    {
        for (var changes = 1 + draw.Next(4); changes > 0; changes--)
        {
            bytes = bytes.Length is 0 ? Insert(draw, bytes) : draw.OneOf(Kinds)(draw, bytes);
        }

        return bytes.Length > MostBytes ? bytes[..MostBytes] : bytes;
    }

    private static byte[] Flip(Draw draw, byte[] bytes)
    {
        byte[] copy = [.. bytes];
        copy[draw.Next(copy.Length)] ^= (byte)(1 << draw.Next(8));
        return copy;
    }

    private static byte[] Overwrite(Draw draw, byte[] bytes)
    {
        byte[] copy = [.. bytes];
        copy[draw.Next(copy.Length)] = draw.OneOf(Telling);
        return copy;
    }

    private static byte[] Insert(Draw draw, byte[] bytes)
    {
        var at = draw.Next(bytes.Length + 1);
        return [.. bytes.AsSpan(0, at), .. draw.Hostile(), .. bytes.AsSpan(at)];
    }

    private static byte[] Cut(Draw draw, byte[] bytes)
    {
        var (from, to) = Range(draw, bytes);
        return [.. bytes.AsSpan(0, from), .. bytes.AsSpan(to)];
    }

    private static byte[] Shorten(Draw draw, byte[] bytes) => bytes[..draw.Next(bytes.Length)];

    private static byte[] Repeat(Draw draw, byte[] bytes)
    {
        var (from, to) = Range(draw, bytes);
        var times = 2 + draw.Next(draw.Once(5) ? 300 : 4);
        return [.. bytes.AsSpan(0, from), .. Enumerable.Repeat(bytes[from..to], times).SelectMany(piece => piece).Take(MostBytes), .. bytes.AsSpan(to)];
    }

    private static byte[] Move(Draw draw, byte[] bytes)
    {
        var (from, to) = Range(draw, bytes);
        byte[] rest = [.. bytes.AsSpan(0, from), .. bytes.AsSpan(to)];
        var at = draw.Next(rest.Length + 1);
        return [.. rest.AsSpan(0, at), .. bytes.AsSpan(from, to - from), .. rest.AsSpan(at)];
    }

    // The first number from a place on becomes another one, mostly a giant.
    private static byte[] Number(Draw draw, byte[] bytes)
    {
        var from = draw.Next(bytes.Length);

        for (; from < bytes.Length && !char.IsAsciiDigit((char)bytes[from]); from++) { }

        var to = from;

        for (; to < bytes.Length && char.IsAsciiDigit((char)bytes[to]); to++) { }

        string[] others = ["0", "-1", "2147483648", "9223372036854775808", "1e999", "0.1", new string('9', 1 + draw.Next(300))];
        return [.. bytes.AsSpan(0, from), .. Encoding.ASCII.GetBytes(draw.OneOf(others)), .. bytes.AsSpan(to)];
    }

    private static (int From, int To) Range(Draw draw, byte[] bytes)
    {
        var from = draw.Next(bytes.Length);
        return (from, from + 1 + draw.Next(Math.Min(bytes.Length - from, draw.Once(4) ? bytes.Length : 30)));
    }
}
