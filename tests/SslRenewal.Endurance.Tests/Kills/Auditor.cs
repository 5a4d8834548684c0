using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Compares what is stored with what was answered, and with itself.</summary>
internal static class Auditor
{
    /// <returns>A sentence for everything that must not be; none where all is well.</returns>
    public static async Task<IReadOnlyList<string>> AuditAsync(DatabaseAddress address, Notebook notebook)
    {
        // What is stored is read last: it may know of more than was answered, and never of less.
        var heard = notebook.Heard.ToArray();
        var stored = await Stored.ReadAsync(address);

        return
        [
            .. notebook.Violations,
            .. stored.Integrity is "ok" ? (string[])[] : [stored.Integrity],
            .. AnswerAudit.Check(stored, heard), .. MoneyAudit.Check(stored), .. NumberAudit.Check(stored), .. CertificateAudit.Check(stored),
        ];
    }
}
