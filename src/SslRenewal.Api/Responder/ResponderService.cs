using System.Net.Sockets;
using SslRenewal.Api.Configuration;
using SslRenewal.Issuing.DomainControl.Resolving;
using SslRenewal.Issuing.DomainControl.Responding;

namespace SslRenewal.Api.Responder;

/// <summary>Runs the responder for rehearsals beside the service.</summary>
internal sealed class ResponderService(ResponderSettings settings, ResponderAddresses addresses, ProofSource proofs) : IHostedService, IAsyncDisposable
{
    private const string WrongTarget = "another.example.com";

    private readonly FileResponder _files = new(proofs);
    private readonly DnsResponder _names = new((name, cancellationToken) => FindRecordAsync(proofs, name, cancellationToken));

    /// <exception cref="SettingException">A port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            addresses.Http = await _files.StartAsync(settings.HttpPort, cancellationToken);
        }
        catch (IOException failure)
        {
            throw new SettingException($"Responder:HttpPort: {failure.Message}", failure);
        }

        try
        {
            addresses.Dns = _names.Start(settings.DnsPort);
        }
        catch (SocketException failure)
        {
            throw new SettingException(FormattableString.Invariant($"Responder:DnsPort: {settings.DnsPort} cannot be listened on: {failure.Message}"), failure);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _files.DisposeAsync();
        await _names.DisposeAsync();
    }

    // The record's own label comes before the domain whose control it shows.
    private static Task<CnameLookup> FindRecordAsync(ProofSource proofs, string name, CancellationToken cancellationToken) =>
        name.Split('.', 2) is [_, var domain]
            ? proofs.AnswerAsync(domain, values => values.HostName(domain).Equals(name, StringComparison.OrdinalIgnoreCase), Answer, new CnameLookup.Failed(), cancellationToken)
            : Task.FromResult<CnameLookup>(new CnameLookup.None());

    private static CnameLookup Answer(Proof? proof) => proof switch
    {
        null or { Answer: RehearsedAnswer.Missing } => new CnameLookup.None(),
        { Answer: RehearsedAnswer.Error } => new CnameLookup.Failed(),
        { Answer: RehearsedAnswer.Wrong } => new CnameLookup.Found(WrongTarget),
        _ => new CnameLookup.Found(proof.Values.Target),
    };
}
