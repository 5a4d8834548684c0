namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>What a client can ask for: the commands of the XML API, then the calls of the management API.</summary>
internal enum Deed
{
    Renew,
    Create,
    BuyNames,
    Activate,
    Reissue,
    EditControl,
    Revoke,
    GetInfo,
    GetList,
    GetBalances,
    ReadAccount,
    ReadCertificate,
    Cancel,
    Approve,
    Refuse,
    Reset,
    Fund,
    MoveClock,
    PlanFault,
}
