using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Signing requests: the PEM damaged, the base64 damaged, and the DER inside: cut, with lengths that lie, deeply nested, of giant numbers.</summary>
internal static class SigningRequestCases
{
    private const string Begin = "-----BEGIN CERTIFICATE REQUEST-----";
    private const string End = "-----END CERTIFICATE REQUEST-----";

    private static readonly string[] Commands = ["namecheap.ssl.parseCSR", "namecheap.ssl.parseCSR", "namecheap.ssl.activate", "namecheap.ssl.reissue"];

    public static HostileRequest Draw(Draw draw, ServiceDescription service)
    {
        var command = draw.OneOf(Commands);
        var operation = service.XmlCommands.Single(one => ServiceDescription.CommandOf(one).Equals(command, StringComparison.OrdinalIgnoreCase));
        var pem = operation.Parameters.Single(parameter => parameter.Name is "CSR" or "csr").Example!;
        var form = operation.Parameters
            .Where(parameter => parameter is { Example: not null, IsInPath: false })
            .Select(parameter => KeyValuePair.Create(Encoding.ASCII.GetBytes(parameter.Name), parameter.Name is "CSR" or "csr" ? Damaged(draw, pem) : Encoding.UTF8.GetBytes(parameter.Example!)))
            .Append(KeyValuePair.Create("Command"u8.ToArray(), Encoding.ASCII.GetBytes(command)));

        return XmlCases.Post(draw, "application/x-www-form-urlencoded", ParameterList.Encode(draw, form, isInLine: true));
    }

    private static byte[] Damaged(Draw draw, string pem)
    {
        var der = Convert.FromBase64String(string.Concat(pem.Split('\n').Where(line => !line.StartsWith('-')).Select(line => line.Trim())));

        return draw.Next(7) switch
        {
            0 => Mutations.Of(draw, Encoding.ASCII.GetBytes(pem)),
            1 => Text(draw, Nested(draw)),
            2 => Text(draw, Lying(draw, der)),
            3 => Text(draw, Giant(draw)),
            4 => Text(draw, draw.Bytes(draw.Next(600))),
            _ => Text(draw, Mutations.Of(draw, der)),
        };
    }

    private static byte[] Text(Draw draw, byte[] der)
    {
        var text = Convert.ToBase64String(der, draw.Once(2) ? Base64FormattingOptions.InsertLineBreaks : Base64FormattingOptions.None);
        return Encoding.ASCII.GetBytes(draw.Once(4) ? text : $"{Begin}\n{text}\n{End}\n");
    }

    // One byte that says how long something is says something else, also a length of lengths.
    private static byte[] Lying(Draw draw, byte[] der)
    {
        byte[] copy = [.. der];
        var tags = Enumerable.Range(0, copy.Length - 1).Where(at => copy[at] is 0x30 or 0x31 or 0x02 or 0x03 or 0x06 or 0xA0 or 0x0C or 0x13).ToArray();
        copy[draw.OneOf(tags) + 1] = draw.OneOf<byte>([0, 1, 0x7F, 0x80, 0x81, 0x82, 0x84, 0x88, 0xFE, 0xFF]);
        return copy;
    }

    private static byte[] Nested(Draw draw)
    {
        var tag = draw.OneOf<byte>([0x30, 0x31, 0xA0, 0x24]);
        byte[] inside = [];

        for (var depth = draw.Next(3000); depth > 0; depth--)
        {
            inside = Tagged(tag, inside);
        }

        return inside;
    }

    // The frame of a request around a name or key whose parts are far too long.
    private static byte[] Giant(Draw draw)
    {
        var long1 = Enumerable.Repeat(draw.OneOf<byte>([0x80, 0x81, 0xFF, 0x01, 0x7F]), 1 + draw.Next(20_000)).ToArray();
        var name = Tagged(0x30, Tagged(0x31, Tagged(0x30, [.. Tagged(0x06, draw.Once(2) ? long1 : [0x55, 4, 3]), .. Tagged(draw.OneOf<byte>([0x0C, 0x13, 0x16, 0x1E, 0x1C]), draw.Once(2) ? long1 : "example.com"u8.ToArray())])));
        var key = Tagged(0x30, [.. Tagged(0x30, [.. Tagged(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1]), 5, 0]), .. Tagged(0x03, [0, .. Tagged(0x30, [.. Tagged(0x02, long1), .. Tagged(0x02, draw.Once(2) ? long1 : [1, 0, 1])])])]);
        var body = Tagged(0x30, [.. Tagged(0x02, [0]), .. name, .. key, .. Tagged(0xA0, [])]);

        return Tagged(0x30, [.. body, .. Tagged(0x30, Tagged(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 11])), .. Tagged(0x03, [0, .. draw.Bytes(256)])]);
    }

    private static byte[] Tagged(byte tag, byte[] content) => content.Length switch
    {
        < 0x80 => [tag, (byte)content.Length, .. content],
        < 0x100 => [tag, 0x81, (byte)content.Length, .. content],
        < 0x10000 => [tag, 0x82, (byte)(content.Length >> 8), (byte)content.Length, .. content],
        _ => [tag, 0x83, (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length, .. content],
    };
}
