using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>The orders of one command: what they look at, the rules they obey, what they put into the database beside the money, and how they are answered.</summary>
internal interface IOrders<TRequest, TAttempt> where TAttempt : OrderAttempt
{
    OrderKind Kind { get; }

    /// <summary>In the order in which they are judged.</summary>
    IReadOnlyList<Rule<TAttempt>> Rules { get; }

    /// <summary>Reads what the rules look at; <see langword="null"/> where the user has gone with a scenario since the caller was known.</summary>
    Task<TAttempt?> GatherAsync(Caller caller, TRequest request, CancellationToken cancellationToken);

    /// <summary>Within the order's transaction: puts what is bought into the database, numbered from the tenant's counters.</summary>
    Task<Bought> StoreAsync(Caller caller, TAttempt attempt, TenantRow counters);

    /// <summary>The result element of an order that is granted.</summary>
    XElement Write(TAttempt attempt, Order order);

    /// <summary>An answer with the headers that tell more than it says.</summary>
    XmlResult Explain(XmlResult answer, TAttempt attempt);
}
