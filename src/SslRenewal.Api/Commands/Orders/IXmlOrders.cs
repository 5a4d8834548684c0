using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>The orders of one command of the XML API: how they are answered, too.</summary>
internal interface IXmlOrders<TRequest, TAttempt> : IOrders<TRequest, TAttempt> where TAttempt : OrderAttempt
{
    /// <summary>The result element of an order that is granted.</summary>
    XElement Write(TAttempt attempt, Order order);

    /// <summary>An answer with the headers that tell more than it says.</summary>
    XmlResult Explain(XmlResult answer, TAttempt attempt);
}
