using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>One question to a server, and the reading of what may be its answer (RFC 1035, section 4).</summary>
internal sealed record DnsQuestion(ushort Id, string Name, DnsType Type)
{
    // Far more than any name has; 64 KiB of pointers to one long name would take megabytes.
    private const int MaxRecords = 256;

    public static DnsQuestion About(string name, DnsType type) => new((ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1), name, type);

    public byte[] ToBytes()
    {
        byte[] message = [.. new byte[DnsHeader.Length], .. DnsName.ToBytes(Name), 0, (byte)Type, 0, DnsHeader.Internet];
        BinaryPrimitives.WriteUInt16BigEndian(message, Id);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), DnsHeader.RecursionDesired);
        message[5] = 1;
        return message;
    }

    /// <summary>The answer that a message holds; one that answers something else or cannot be read whole is <see langword="null"/>.</summary>
    public DnsAnswer? Read(ReadOnlySpan<byte> message)
    {
        var reader = new DnsReader(message, position: 0);
        if (reader.ReadUInt16() != Id
            || reader.ReadUInt16() is not { } flags || (flags & (DnsHeader.Answer | DnsHeader.Operation)) is not DnsHeader.Answer
            || reader.ReadUInt16() is not 1
            || reader.ReadUInt16() is not { } count
            || reader.Read(4) is []
            || reader.ReadName()?.Equals(Name, StringComparison.OrdinalIgnoreCase) is not true
            || reader.ReadUInt16() != (int)Type || reader.ReadUInt16() is not DnsHeader.Internet)
        {
            return null;
        }

        if ((flags & DnsHeader.Truncated) is not 0)
        {
            return new DnsAnswer(flags & DnsHeader.Code, IsTruncated: true, []);
        }

        return ReadRecords(reader, count) is { } records ? new DnsAnswer(flags & DnsHeader.Code, IsTruncated: false, records) : null;
    }

    private static List<DnsRecord>? ReadRecords(DnsReader reader, int count)
    {
        if (count > MaxRecords)
        {
            return null;
        }

        var records = new List<DnsRecord>(count);
        for (var i = 0; i < count; i++)
        {
            if (reader.ReadName() is not { } owner || reader.ReadUInt16() is not { } type || reader.ReadUInt16() is not { } @class
                || reader.Read(4) is [] || reader.ReadUInt16() is not { } length)
            {
                return null;
            }

            var data = reader;
            if (length > 0 && reader.Read(length) is [])
            {
                return null;
            }

            if (@class is not DnsHeader.Internet || (DnsType)type is not (DnsType.A or DnsType.Aaaa or DnsType.Cname))
            {
                continue;
            }

            if (ReadRecord(ref data, owner, (DnsType)type, length) is not { } record || data.Position != reader.Position)
            {
                return null;
            }

            records.Add(record);
        }

        return records;
    }

    private static DnsRecord? ReadRecord(ref DnsReader data, string owner, DnsType type, int length) => type switch
    {
        DnsType.Cname => data.ReadName() is { } target ? new DnsRecord(owner, type, target, Address: null) : null,
        DnsType.A when length is 4 => new DnsRecord(owner, type, Target: null, new IPAddress(data.Read(4))),
        DnsType.Aaaa when length is 16 => new DnsRecord(owner, type, Target: null, new IPAddress(data.Read(16))),
        _ => null,
    };
}
