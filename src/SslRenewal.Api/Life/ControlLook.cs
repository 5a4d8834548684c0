using SslRenewal.Domain.Issuance;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Looks for the file or the record of a name, as far as the settings let it reach.</summary>
internal sealed class ControlLook(CheckReach reach)
{
    public async Task<ControlFinding> LookAsync(DomainControlRow name, DomainControlValues values, CancellationToken cancellationToken)
    {
        var options = reach.Options;

        return name.Method is DomainControlMethod.HttpFile
            ? Describe(name, await new FileCheck(options).CheckAsync(name.Name, values, cancellationToken))
            : Describe(name, await new CnameCheck(options).CheckAsync(name.Name, values, cancellationToken));
    }

    private static ControlFinding Describe(DomainControlRow name, FileCheckOutcome outcome) => outcome switch
    {
        FileCheckOutcome.Matched => new(name.Name, name.Method, Matched: true, "status 200, the file matches"),
        FileCheckOutcome.NotMatched(var status) => new(name.Name, name.Method, Matched: false, $"status {status}, the file does not match"),
        FileCheckOutcome.AddressNotAllowed => new(name.Name, name.Method, Matched: false, "the address is not one that may be asked"),
        FileCheckOutcome.NoAddress => new(name.Name, name.Method, Matched: false, "the name has no address"),
        _ => new(name.Name, name.Method, Matched: false, "no answer"),
    };

    private static ControlFinding Describe(DomainControlRow name, CnameCheckOutcome outcome) => outcome switch
    {
        CnameCheckOutcome.Matched => new(name.Name, name.Method, Matched: true, "the record matches"),
        CnameCheckOutcome.NotMatched => new(name.Name, name.Method, Matched: false, "the record does not match"),
        CnameCheckOutcome.NoRecord => new(name.Name, name.Method, Matched: false, "there is no record"),
        _ => new(name.Name, name.Method, Matched: false, "no answer"),
    };
}
