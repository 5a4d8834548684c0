namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>What the rows of several orders have in common.</summary>
internal static class OrderRows
{
    public const string NoFunds = "ORDER CREATION FAILED; INSUFFICIENTFUNDS;Insufficient funds in account; Sorry! Your available balance is insufficient to cover the current billing amount;";

    public const string FourYears = "Due to recent CA/B Forum updates, it is no longer possible to purchase 4- and 5-year certificates after March 1, 2015. Please contact our support team.";

    public static RequestRow Failed { get; } = new("order.failed", "", 2528166, "Order creation failed") { Fault = "orderCreationFailed" };
}
