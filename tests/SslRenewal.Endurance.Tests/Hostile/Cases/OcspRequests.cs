namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Questions for the state of a certificate (RFC 6960), of a form that holds until it is damaged.</summary>
internal static class OcspRequests
{
    // One certificate by SHA-1 of nobody's name and key, and a serial number.
    private static readonly byte[] Question =
    [
        0x30, 0x42, 0x30, 0x40, 0x30, 0x3E, 0x30, 0x3C, 0x30, 0x3A, 0x30, 0x09, 0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A, 0x05, 0x00,
        0x04, 0x14, .. new byte[20], 0x04, 0x14, .. new byte[20], 0x02, 0x01, 0x07,
    ];

    public static byte[] Draw(Draw draw) => draw.Once(5) ? Question : Mutations.Of(draw, Question);
}
