using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Api.Tests.Documentation;

/// <summary>The part of it that tells the life of a certificate.</summary>
internal sealed partial class WireDocument
{
    private const string Md5 = "0123456789ABCDEF0123456789ABCDEF";

    private static readonly DateOnly ControlDay = ControlSuffix.InOrder[^1].Since;

    private static readonly DomainControlValues Control = new(Md5, Md5 + Md5, UniqueValue.Parse("unique1")!, ControlDay);

    private void WriteLife()
    {
        Line("## The life of a certificate");
        Line();
        Table(["status, as getInfo and getList write it", "StatusDescription"], StatusWords.All.Select(words => (string[])[$"`{words.Word}`", words.Description]));
        Line("These are all the ways that it can go:");
        Line();
        Table(["from", "by", "to", "when"], Lifecycle.Edges.Select(edge => (string[])[edge.From is { } from ? Word(from) : "–", Spell(edge.By), Word(edge.To), edge.When]));
        Line($"The activation period is {ActivationPeriod.Days} days from the purchase. Expiry is no status. Who administers a certificate is told of its end {Joined(ExpiryNotice.DaysBefore.Select(Number))} days before, but never before it began.");
        Line();

        WriteListTypes();
        WriteValidation();
        WriteControl();
        WriteLeaves();
    }

    private void WriteListTypes()
    {
        Line("### What getList shows");
        Line();
        Table(["ListType", "shows"], ListType.All.Select(type => (string[])
        [
            $"`{type.Word}`{(type == ListType.Everything ? ", or none" : "")}", type == ListType.Everything ? "every status" : string.Join(", ", type.Statuses.Select(Word)),
        ]));
    }

    private void WriteValidation()
    {
        Line("### What a purchased certificate waits for");
        Line();
        Line("Approvals come in this order. With `Issuance:Pace` realistic the issuer takes its time after the last of them; with immediate it takes none, and with manual it waits for one more approval.");
        Line();
        Table(["validation", "waits for", "then, realistic", "types"], IssuingTime.All.Select(time => (string[])
        [
            $"{time.Level}", Joined(time.Steps.Select(Spell)), $"{time.Shortest} to {time.Longest}", string.Join(", ", ProductCatalogue.Current.Where(product => product.Validation == time.Level).Select(product => product.Name)),
        ]));
        Line("Business days are Monday to Friday, UTC. The time is drawn once for each certificate, from `Seed` and its number.");
        Line();
    }

    private void WriteControl()
    {
        Line("### Domain control");
        Line();
        Table(["method", "for the whole certificate", "in DNSApproverEmails, and in ApproverEmail of multi-domain types", "in DCVMethod and DCVMethods"],
        [
            .. ControlWord.All.Select(word => (string[])[Spell(word.Method), word.Method is DomainControlMethod.HttpFile ? "`HTTPDCValidation=true`" : "`DNSDCValidation=true`", $"`{word.InActivation}`", $"`{word.InEdit}`"]),
            [Spell(DomainControlMethod.Email), "`ApproverEmail`", "a mailbox", "a mailbox"],
        ]);
        Line($"Mailboxes are {Joined(ApproverAddresses.Locals.Select(local => $"`{local}@`"))} at the name and at each one above it, up to the registered one.");
        Line();
        Line($"MD5 and SHA-256 are of the request's DER, in upper-case hexadecimal digits. For example.com, with `UniqueValue={Control.Unique}` and an order from {Day(ControlDay)} on:");
        Line();
        Table(["what", "is"],
        [
            ["file", $"`http://example.com{Control.FilePath}`"],
            ["its content", $"`{Control.FileContent}`"],
            ["name of the record, CNAME", $"`{Control.HostName("example.com")}`"],
            ["its target", $"`{Control.Target}`"],
        ]);
        Table(["ordered", "the values name", "getInfo's Provider"], ControlSuffix.InOrder.Select(suffix => (string[])
        [
            suffix.Since == DateOnly.MinValue ? "before" : $"from {Day(suffix.Since)}", $"`{suffix.Domain}`", CertificateProvider.On(suffix.Since).Name,
        ]));
    }

    private void WriteLeaves()
    {
        Line("### How long a leaf lasts");
        Line();
        Line("A coverage that is longer is issued leaf by leaf: the next one, for the same request, when a third of the last one's time is left, at least a day.");
        Line();
        Table(["issued", "at most", "issued for", "source"], LeafCap.InOrder.Select(cap => (string[])
        [
            cap.Since is { } since ? $"from {Day(since.Since)}" : "before", Length(cap.Months, cap.Days), Length(cap.Months, cap.Days - cap.Margin), cap.Since?.Source ?? "",
        ]));
    }

    private static string Length(int months, int days) => months > 0 ? $"{Number(months)} months" : $"{Number(days)} days";

    private static string Word(CertificateStatus status) => $"`{StatusWords.Of(status).Word}`";

    private static string Joined(IEnumerable<string> words) => words.ToArray() switch
    {
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        _ => "",
    };

    // ActivationPeriodOver becomes "activation period over".
    private static string Spell<T>(T word) where T : struct, Enum => string.Concat($"{word}".Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")).Trim();
}
