using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>The form in which the signing request and the period are chosen, as it was sent, or as it is first shown.</summary>
/// <param name="Texts">What was told beside the application, by field.</param>
public sealed record OrderForm(int Years, bool IsGenerated, KeyKind Key, string Csr, IReadOnlyDictionary<string, string> Texts)
{
    public const string YearsName = "years";
    public const string SourceName = "source";
    public const string KeyName = "key";
    public const string CsrName = "csr";
    public const string FileName = "csrFile";
    public const string Generate = "generate";
    public const string Upload = "upload";

    /// <summary>As it is first shown.</summary>
    public static OrderForm Empty { get; } = new(Term.MinYears, IsGenerated: true, KeyKind.Recommended, "", new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>What is wrong with what was told, by field.</summary>
    public IReadOnlyDictionary<string, string> FaultsOf(IEnumerable<ApplicantField> fields)
    {
        var faults = fields.Select(field => (field.Name, Fault: DeskApplication.Fault(field, Texts.GetValueOrDefault(field.Name, ""))))
            .Where(told => told.Fault is not null).ToDictionary(told => told.Name, told => told.Fault!, StringComparer.Ordinal);

        // Never a key of ours where one of his own was meant.
        if (IsGenerated && !string.IsNullOrWhiteSpace(Csr))
        {
            faults[CsrName] = "A signing request is given: choose “Uploaded” for it, or leave it out.";
        }

        return faults;
    }

    /// <summary>As it was when a draft was made of it.</summary>
    public static OrderForm Of(RenewalDraftRow draft) => new(draft.Years, draft.KeyKind is not null, KeyKind.Find(draft.KeyKind ?? "") ?? KeyKind.Recommended, draft.Csr ?? "", Drafts.ToldOf(draft));

    internal RenewalChoice Choice => new(Years, IsGenerated ? Key : null, IsGenerated ? null : Csr, Texts);

    /// <param name="fields">Those that are asked for.</param>
    internal static async Task<OrderForm> ReadAsync(IFormCollection form, IEnumerable<ApplicantField> fields, CancellationToken cancellationToken) => new(
        Term.Parse(form[YearsName].ToString()) ?? 0,
        form[SourceName].ToString() != Upload,
        KeyKind.Find(form[KeyName].ToString()) ?? KeyKind.Recommended,
        await ReadRequestAsync(form, cancellationToken),
        fields.Select(field => (field.Name, Text: form[field.Name].ToString().Trim())).ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal));

    // A file goes before what was pasted; longer than any request, neither is read further.
    private static async Task<string> ReadRequestAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile(FileName) is not { Length: > 0 } file)
        {
            return form[CsrName].ToString() is var pasted && pasted.Length > SigningRequest.MaxLength ? pasted[..(SigningRequest.MaxLength + 1)] : pasted;
        }

        var text = new char[SigningRequest.MaxLength + 1];
        using var reader = new StreamReader(file.OpenReadStream());
        return new string(text, 0, await reader.ReadBlockAsync(text, cancellationToken));
    }
}
