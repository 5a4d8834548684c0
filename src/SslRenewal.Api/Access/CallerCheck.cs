using System.Net;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Manage.Accounts;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Errors;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Access;

/// <summary>The first stage: key, lock, limits, address, user and command, in that order; the first that fails answers.</summary>
internal sealed class CallerCheck(PreparedDatabase database, ServiceSettings settings, Lazy<AutoAccounts> accounts, WrongKeys wrongKeys, RequestLimits limits, TimeProvider system)
{
    public async Task<CallerOutcome> IdentifyAsync(RequestParameters parameters, ConnectionOrigin origin, IPAddress? remote, CancellationToken cancellationToken)
    {
        var apiUser = parameters[GlobalParameters.ApiUser];
        var apiKey = parameters[GlobalParameters.ApiKey];

        if (apiUser.IsMissing)
        {
            return new CallerOutcome.Refused(GlobalErrors.ApiUserMissing);
        }

        if (apiKey.IsMissing)
        {
            return new CallerOutcome.Refused(GlobalErrors.ApiKeyMissing);
        }

        // An account that does not exist takes the same steps as one that does.
        var facts = await FindAsync(cancellationToken);

        if (facts.Account is null && apiUser.Single is { } name && apiKey.Single is { } key && await accounts.Value.TryMakeAsync(name, key, origin, remote, cancellationToken))
        {
            facts = await FindAsync(cancellationToken);
        }

        var isRight = (facts.Account is null ? ApiKeyHash.OfNobody : new ApiKeyHash(facts.Account.KeyHash)).IsOf(apiKey.Single ?? "");

        if (facts.Account is not { } account || !isRight)
        {
            return new CallerOutcome.Refused(wrongKeys.IsTooMany(apiUser.Value, remote) ? GlobalErrors.KeyTooMany : GlobalErrors.KeyInvalid);
        }

        return (RefuseAccount(account) ?? RefuseAddress(account, parameters[GlobalParameters.ClientIp], remote)) is { } refusal
            ? new CallerOutcome.Refused(refusal)
            : Know(facts, account, parameters);

        ValueTask<CallerFacts> FindAsync(CancellationToken cancel) => CallerFacts.ReadAsync(database, apiUser.Single, parameters[GlobalParameters.UserName].Single, cancel);
    }

    private Refusal? RefuseAccount(CallerAccount account) =>
        account.IsLocked ? GlobalErrors.AccountLocked : limits.Allow(account.Tenant) ? null : GlobalErrors.RateLimited;

    private Refusal? RefuseAddress(CallerAccount account, ParameterText clientIp, IPAddress? remote)
    {
        if (clientIp.IsMissing)
        {
            return GlobalErrors.ClientIpMissing;
        }

        if (clientIp.Single is not { } text || Ipv4.Parse(text) is not { } address)
        {
            return GlobalErrors.ClientIpInvalid;
        }

        IPAddress?[] addresses = settings.CheckRemoteAddress ? [address, remote] : [address];
        var networks = account.AllowedIps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Ipv4.ParseNetwork(line)!.Value).ToArray();

        return networks is [] ? null : addresses.Where(from => from is null || !networks.Any(network => network.Contains(from))).Select(from => GlobalErrors.ClientIpNotListed($"{from}")).FirstOrDefault();
    }

    private CallerOutcome Know(CallerFacts facts, CallerAccount account, RequestParameters parameters)
    {
        var command = parameters[GlobalParameters.Command];

        return (facts.User, command) switch
        {
            _ when parameters[GlobalParameters.UserName].IsMissing => new CallerOutcome.Refused(GlobalErrors.UserNameMissing),
            (null, _) => new CallerOutcome.Refused(GlobalErrors.UserNameUnauthorized),
            (_, { IsMissing: true }) => new CallerOutcome.Refused(GlobalErrors.CommandMissing),
            (var user, { Single: { } name }) when CommandTable.Find(name) is { } known => new CallerOutcome.Known(
                new Caller(account.Tenant, user.UserKey, new(user.Name, user.IsSubUser), ClockReading.Of(account.ClockAt ?? facts.ServiceClockAt, system).Now, facts.AnyFaults) { NextDueAt = facts.NextDueAt }, known),
            _ => new CallerOutcome.Refused(GlobalErrors.CommandUnknown),
        };
    }
}
