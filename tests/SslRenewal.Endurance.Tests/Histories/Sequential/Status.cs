namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>The states of a certificate, in the words of getInfo.</summary>
internal enum Status
{
    NewPurchase,
    NewRenewal,
    Purchased,
    PurchaseError,
    Active,
    Replaced,
    Cancelled,
}
