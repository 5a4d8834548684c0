using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace SslRenewal.Issuing.Tests.DomainControl;

/// <summary>A question as the server of a test received it, and the bytes of answers to it, written without the product's own reader.</summary>
internal sealed record DnsQuery(byte[] Message, EndPoint From, bool IsTcp)
{
    public const int A = 1;
    public const int Cname = 5;
    public const int Aaaa = 28;

    public int Id => BinaryPrimitives.ReadUInt16BigEndian(Message);

    public int Type => Message[^3];

    public string Name { get; } = ReadName(Message);

    public byte[] Answer(params byte[][] records) => Answer(0x8180, records);

    public byte[] Answer(int flags, params byte[][] records) =>
        [Message[0], Message[1], .. Number(flags), 0, 1, .. Number(records.Length), 0, 0, 0, 0, .. Message[12..], .. records.SelectMany(bytes => bytes)];

    public static byte[] Record(byte[] owner, int type, byte[] data, int @class = 1) => [.. owner, .. Number(type), .. Number(@class), 0, 0, 0, 60, .. Number(data.Length), .. data];

    public static byte[] CnameRecord(string owner, string target) => Record(Labels(owner), Cname, Labels(target));

    public static byte[] AddressRecord(string owner, string address) => IPAddress.Parse(address).GetAddressBytes() is var bytes && bytes.Length is 4 ? Record(Labels(owner), A, bytes) : Record(Labels(owner), Aaaa, bytes);

    public static byte[] Labels(string name) => [.. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];

    public static byte[] Pointer(int offset) => Number(0xC000 | offset);

    private static byte[] Number(int value) => [(byte)(value >> 8), (byte)value];

    private static string ReadName(byte[] message)
    {
        var labels = new List<string>();
        for (var at = 12; message[at] > 0; at += message[at] + 1)
        {
            labels.Add(Encoding.ASCII.GetString(message, at + 1, message[at]));
        }

        return string.Join('.', labels);
    }
}
