namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>The rows of a command, and what they are sent to.</summary>
/// <param name="Granted">What a request that is granted has beside the caller and the command, as a query.</param>
/// <param name="Zero">The result element of a refusal; <c>{CertificateID}</c> stands for the number that was sent.</param>
/// <param name="Scenario">What is loaded before a row.</param>
internal sealed record CommandRows(string Command, string Granted, string Zero, Func<RequestRow, string> Scenario, IReadOnlyList<RequestRow> InOrder)
{
    /// <summary>Of every command that has rules beyond those of its parameters.</summary>
    public static IReadOnlyList<CommandRows> All { get; } =
    [
        RenewalRows.All, CreateRows.All, PurchaseMoreSansRows.All, ParseCsrRows.All, GetApproverEmailListRows.All, ActivateRows.All, ReissueRows.All, EditDcvMethodRows.All,
        ResendApproverEmailRows.All, RevokeCertificateRows.All, GetInfoRows.All, ResendFulfillmentEmailRows.All, GetPricingRows.All,
    ];

    public string QueryOf(RequestRow row) => row.QueryOver($"{Renewals.Caller}&Command={Command}&{Granted}");
}
