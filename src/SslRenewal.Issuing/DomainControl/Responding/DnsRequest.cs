using System.Buffers.Binary;
using System.Net;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.DomainControl.Responding;

/// <summary>One question as a server received it, and the writing of answers to it (RFC 1035, section 4).</summary>
/// <param name="Name">Printable ASCII without a closing dot, other bytes as <c>\DDD</c>.</param>
internal sealed record DnsRequest(ushort Id, int Flags, string Name, DnsType Type, byte[] Question)
{
    /// <summary>In seconds: what is told may be another thing a moment later.</summary>
    private const byte TimeToLive = 0;

    /// <summary>The question that a message holds; a message that is none, asks for several things or cannot be read is <see langword="null"/>.</summary>
    public static DnsRequest? Read(ReadOnlySpan<byte> message)
    {
        var reader = new DnsReader(message, position: 0);

        if (reader.ReadUInt16() is not { } id
            || reader.ReadUInt16() is not { } flags || (flags & (DnsHeader.Answer | DnsHeader.Operation)) is not 0
            || reader.ReadUInt16() is not 1
            || reader.Read(6) is []
            || reader.ReadName() is not { } name
            || reader.ReadUInt16() is not { } type || reader.ReadUInt16() is not DnsHeader.Internet)
        {
            return null;
        }

        return new DnsRequest(id, flags, name, (DnsType)type, message[DnsHeader.Length..reader.Position].ToArray());
    }

    /// <summary>An answer with a record of the kind that was asked for, or without one.</summary>
    public byte[] Answer(DnsResponseCode code, byte[]? data = null)
    {
        // The owner is the name that was asked for: a pointer to where it stands in the question.
        byte[] record = data is null ? [] : [0xC0, DnsHeader.Length, 0, (byte)Type, 0, DnsHeader.Internet, 0, 0, 0, TimeToLive, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        byte[] message = [.. new byte[DnsHeader.Length], .. Question, .. record];

        BinaryPrimitives.WriteUInt16BigEndian(message, Id);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), (ushort)(DnsHeader.Answer | (Flags & DnsHeader.RecursionDesired) | DnsHeader.RecursionAvailable | (int)code));
        message[5] = 1;
        message[7] = (byte)(data is null ? 0 : 1);
        return message;
    }

    public byte[] Answer(CnameLookup lookup) => lookup switch
    {
        CnameLookup.Found(var target) => Answer(DnsResponseCode.NoError, DnsName.ToBytes(target)),
        CnameLookup.None => Answer(DnsResponseCode.NameError),
        _ => Answer(DnsResponseCode.ServerFailure),
    };

    public byte[] Answer(IPAddress address) => Answer(DnsResponseCode.NoError, address.GetAddressBytes());
}
