using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Lets a charging command say whose orders it takes, and how it reads them.</summary>
internal static class OrderHandler
{
    public static Func<ApiCall, IServiceProvider, CancellationToken, Task<IResult>> With<TOrders, TRequest, TAttempt>(Func<ParameterReading, TRequest> read)
        where TOrders : IXmlOrders<TRequest, TAttempt>
        where TAttempt : OrderAttempt =>
        (call, services, cancellationToken) => services.GetRequiredService<OrderService>()
            .AnswerAsync(call, services.GetRequiredService<TOrders>(), read(new ParameterReading(call.Parameters, call.Today)), cancellationToken);
}
