namespace SslRenewal.Domain.Orders;

/// <summary>The user that an order is for.</summary>
public sealed record Buyer(string Name, bool IsSubUser);
